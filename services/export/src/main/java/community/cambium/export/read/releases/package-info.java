/// Which releases there are, what became of them, and their files.
@NullMarked
package community.cambium.export.read.releases;

import org.jspecify.annotations.NullMarked;
