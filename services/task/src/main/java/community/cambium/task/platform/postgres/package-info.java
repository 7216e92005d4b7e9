/// The lease book and its neighbours as PostgreSQL tables. Slots are taken with `for update skip locked`, so that
/// people who ask at the same time do not wait for each other; every method works in the transaction that is open.
@NullMarked
package community.cambium.task.platform.postgres;

import org.jspecify.annotations.NullMarked;
