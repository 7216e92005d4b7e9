/// Reads export files, plain or gzip, one line at a time, and says exactly where a damaged one is wrong and what to do.
@NullMarked
package community.cambium.oasst.read;

import org.jspecify.annotations.NullMarked;
