/// Tests of the servers as `standalone` runs them: durable, restarted, killed.
@NullMarked
package community.cambium.embedded;

import org.jspecify.annotations.NullMarked;
