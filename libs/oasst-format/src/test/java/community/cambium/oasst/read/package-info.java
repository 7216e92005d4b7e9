/// Tests of the export records on real files, where there are any, and on small samples.
@NullMarked
package community.cambium.oasst.read;

import org.jspecify.annotations.NullMarked;
