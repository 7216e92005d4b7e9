/// Tests of the export service.
@NullMarked
package community.cambium.export;

import org.jspecify.annotations.NullMarked;
