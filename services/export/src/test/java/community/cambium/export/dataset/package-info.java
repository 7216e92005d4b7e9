/// Tests of the export service.
@NullMarked
package community.cambium.export.dataset;

import org.jspecify.annotations.NullMarked;
