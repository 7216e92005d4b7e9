/// Part of a small service in the tests of the rules.
@NullMarked
package community.cambium.offender.neighbour;

import org.jspecify.annotations.NullMarked;
