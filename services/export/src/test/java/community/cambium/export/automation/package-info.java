/// Tests of the export service.
@NullMarked
package community.cambium.export.automation;

import org.jspecify.annotations.NullMarked;
