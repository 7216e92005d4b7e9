/// How fast and in how much memory files of foreign trees are taken in.
@NullMarked
package community.cambium.benchmarks.imports;

import org.jspecify.annotations.NullMarked;
