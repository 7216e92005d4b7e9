/// A real PostgreSQL and a real Kafka broker without containers: for one machine (`standalone`) and for tests. Both
/// keep their data in a directory that survives a restart and a kill -9, and both listen on 127.0.0.1 only.
@NullMarked
package community.cambium.embedded;

import org.jspecify.annotations.NullMarked;
