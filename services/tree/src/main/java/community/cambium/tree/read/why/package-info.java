/// Why is a message as it is, and what does it wait for? Answered from the events of its tree alone.
@NullMarked
package community.cambium.tree.read.why;

import org.jspecify.annotations.NullMarked;
