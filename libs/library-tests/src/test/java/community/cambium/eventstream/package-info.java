/// The log on a real broker and a real database.
@NullMarked
package community.cambium.eventstream;

import org.jspecify.annotations.NullMarked;
