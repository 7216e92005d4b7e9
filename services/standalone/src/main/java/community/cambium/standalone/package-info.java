/// Everything in one command: an embedded PostgreSQL, an embedded Kafka and all services in one JVM, each service in a
/// Spring context of its own. The services still meet only in the log.
@NullMarked
package community.cambium.standalone;

import org.jspecify.annotations.NullMarked;
