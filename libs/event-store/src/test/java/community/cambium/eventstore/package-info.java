/// Tests of the event store on a real PostgreSQL.
@NullMarked
package community.cambium.eventstore;

import org.jspecify.annotations.NullMarked;
