/// Tells people when what they have just written can be read.
@NullMarked
package community.cambium.eventstream.position;

import org.jspecify.annotations.NullMarked;
