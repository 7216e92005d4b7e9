/// Tests that every kind of difference between two files is found.
@NullMarked
package community.cambium.reenactment.comparing;

import org.jspecify.annotations.NullMarked;
