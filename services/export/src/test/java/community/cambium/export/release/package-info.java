/// Tests of the export service.
@NullMarked
package community.cambium.export.release;

import org.jspecify.annotations.NullMarked;
