/// What a run has done so far, so that it can be stopped at any moment and go on from there.
@NullMarked
package community.cambium.reenactment.journal;

import org.jspecify.annotations.NullMarked;
