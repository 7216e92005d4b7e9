/// Where the rules meet the machines: configuration, the event store, the log and the database.
@NullMarked
package community.cambium.task.platform;

import org.jspecify.annotations.NullMarked;
