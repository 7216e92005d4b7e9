/// What tests share: scenarios for deciders, golden files, waiting for what happens elsewhere, and one real PostgreSQL
/// and one real Kafka per test JVM.
@NullMarked
package community.cambium.testing;

import org.jspecify.annotations.NullMarked;
