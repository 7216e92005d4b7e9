/// How fast and in how much memory releases are written.
@NullMarked
package community.cambium.benchmarks.export;

import org.jspecify.annotations.NullMarked;
