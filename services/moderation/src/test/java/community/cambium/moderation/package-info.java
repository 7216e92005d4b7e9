/// Tests of the moderation service.
@NullMarked
package community.cambium.moderation;

import org.jspecify.annotations.NullMarked;
