/// Tests of the package of the same name.
@NullMarked
package community.cambium.export.write.requestrelease;

import org.jspecify.annotations.NullMarked;
