/// What all measurements share: rounds side by side, figures, the system under measurement and its callers.
@NullMarked
package community.cambium.benchmarks.harness;

import org.jspecify.annotations.NullMarked;
