/// Part of a small service in the tests of the rules.
@NullMarked
package community.cambium.offender.slices.apple;

import org.jspecify.annotations.NullMarked;
