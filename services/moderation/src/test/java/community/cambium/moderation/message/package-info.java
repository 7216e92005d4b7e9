/// Tests of the rules for moderated messages.
@NullMarked
package community.cambium.moderation.message;

import org.jspecify.annotations.NullMarked;
