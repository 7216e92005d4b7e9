/// How fast views are built anew from the log.
@NullMarked
package community.cambium.benchmarks.rebuild;

import org.jspecify.annotations.NullMarked;
