/// A moderator orders one message to be removed.
@NullMarked
package community.cambium.moderation.write.ordermessageremoval;

import org.jspecify.annotations.NullMarked;
