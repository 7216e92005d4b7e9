/// How the tree service bears a large community for a long time.
@NullMarked
package community.cambium.benchmarks.soak;

import org.jspecify.annotations.NullMarked;
