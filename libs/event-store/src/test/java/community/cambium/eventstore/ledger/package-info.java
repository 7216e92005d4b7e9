/// A small domain for the tests of the store: a ledger is opened, gets entries and is closed.
@NullMarked
package community.cambium.eventstore.ledger;

import org.jspecify.annotations.NullMarked;
