/// Asking for a release.
@NullMarked
package community.cambium.export.write.requestrelease;

import org.jspecify.annotations.NullMarked;
