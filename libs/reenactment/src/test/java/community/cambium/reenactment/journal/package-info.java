/// Tests that a journal survives whatever moment a run is stopped at.
@NullMarked
package community.cambium.reenactment.journal;

import org.jspecify.annotations.NullMarked;
