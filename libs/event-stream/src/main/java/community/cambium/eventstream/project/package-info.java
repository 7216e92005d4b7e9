/// Views kept as tables: rows read, folded and written back as the log goes on.
@NullMarked
package community.cambium.eventstream.project;

import org.jspecify.annotations.NullMarked;
