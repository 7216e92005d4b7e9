/// The service that watches over messages: moderators order removals here, with who, when and why; `tree` obeys.
@NullMarked
package community.cambium.moderation;

import org.jspecify.annotations.NullMarked;
