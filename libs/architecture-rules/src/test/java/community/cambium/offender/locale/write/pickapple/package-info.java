/// Part of a small service in the tests of the rules.
@NullMarked
package community.cambium.offender.locale.write.pickapple;

import org.jspecify.annotations.NullMarked;
