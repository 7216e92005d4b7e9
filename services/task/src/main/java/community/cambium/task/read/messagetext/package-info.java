/// What do the messages say? Every text that was handed in, with its place in its tree.
@NullMarked
package community.cambium.task.read.messagetext;

import org.jspecify.annotations.NullMarked;
