/// Finds the single answers behind the means and counts of a file, and divides them among reviews and free labels so
/// that the reviews decide as they did.
@NullMarked
package community.cambium.reenactment.voting;

import org.jspecify.annotations.NullMarked;
