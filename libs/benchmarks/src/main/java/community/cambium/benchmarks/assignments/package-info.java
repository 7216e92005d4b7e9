/// How fast work is handed out, however much of it is open.
@NullMarked
package community.cambium.benchmarks.assignments;

import org.jspecify.annotations.NullMarked;
