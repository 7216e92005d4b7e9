/// Part of a small service in the tests of the rules.
@NullMarked
package community.cambium.offender.clock.write.pickapple;

import org.jspecify.annotations.NullMarked;
