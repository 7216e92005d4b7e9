/// How long after its acknowledgement a submission is seen.
@NullMarked
package community.cambium.benchmarks.visibility;

import org.jspecify.annotations.NullMarked;
