/// Measurements run by hand, each beside the raw limit of the machine in the same run.
@NullMarked
package community.cambium.benchmarks;

import org.jspecify.annotations.NullMarked;
