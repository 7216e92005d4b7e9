/// In which tree does a message stand?
@NullMarked
package community.cambium.moderation.read.messagetree;

import org.jspecify.annotations.NullMarked;
