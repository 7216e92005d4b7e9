/// Part of a small service in the tests of the rules.
@NullMarked
package community.cambium.offender.axon.read.basket;

import org.jspecify.annotations.NullMarked;
