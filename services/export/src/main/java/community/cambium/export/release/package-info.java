/// One dataset release, from the moment somebody asks for it until its files are there or cannot be made.
@NullMarked
package community.cambium.export.release;

import org.jspecify.annotations.NullMarked;
