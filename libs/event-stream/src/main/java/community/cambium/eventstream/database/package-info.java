/// What the log needs of the service's database beside the pool: connections of its own, and locks that hold
/// across processes.
@NullMarked
package community.cambium.eventstream.database;

import org.jspecify.annotations.NullMarked;
