/// What a message tree remembers of its conversation: the messages, what reviewers and rankers said of them, and the
/// wants that were granted for them. It only takes note; what follows from it is decided in `messagetree`.
@NullMarked
package community.cambium.tree.conversation;

import org.jspecify.annotations.NullMarked;
