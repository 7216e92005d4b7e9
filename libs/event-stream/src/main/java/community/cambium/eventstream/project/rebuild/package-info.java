/// Rebuilds views from the log into new tables while the old ones serve, compares, and switches.
@NullMarked
package community.cambium.eventstream.project.rebuild;

import org.jspecify.annotations.NullMarked;
