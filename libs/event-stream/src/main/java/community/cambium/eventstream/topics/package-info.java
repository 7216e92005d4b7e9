/// The topics of the log: what they are called, which partition holds a key, how they are made and what
/// stands at their end.
@NullMarked
package community.cambium.eventstream.topics;

import org.jspecify.annotations.NullMarked;
