/// One message under moderation, pure: what was ordered about it. There is one stream per message.
@NullMarked
package community.cambium.moderation.message;

import org.jspecify.annotations.NullMarked;
