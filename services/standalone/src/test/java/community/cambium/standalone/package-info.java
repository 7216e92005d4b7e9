/// The system test: everything together, as a newcomer starts it.
@NullMarked
package community.cambium.standalone;

import org.jspecify.annotations.NullMarked;
