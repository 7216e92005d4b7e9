/// Tests of the export records on real files, where there are any, and on small samples.
@NullMarked
package community.cambium.oasst;

import org.jspecify.annotations.NullMarked;
