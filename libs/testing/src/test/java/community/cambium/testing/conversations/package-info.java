/// What made-up people must have in common with real ones.
@NullMarked
package community.cambium.testing.conversations;

import org.jspecify.annotations.NullMarked;
