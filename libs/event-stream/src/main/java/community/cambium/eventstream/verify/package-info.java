/// Checks that store and log agree, record by record, and rebuilds the one from the other.
@NullMarked
package community.cambium.eventstream.verify;

import org.jspecify.annotations.NullMarked;
