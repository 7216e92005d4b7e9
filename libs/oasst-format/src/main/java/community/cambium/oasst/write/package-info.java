/// Writes export files: the same records give the same bytes, on every machine, in every zone and language.
@NullMarked
package community.cambium.oasst.write;

import org.jspecify.annotations.NullMarked;
