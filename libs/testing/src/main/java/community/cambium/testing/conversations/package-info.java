/// Conversations made up by rule, for tests and measurements that need many: the same number always gives the same one.
@NullMarked
package community.cambium.testing.conversations;

import org.jspecify.annotations.NullMarked;
