/// When a suspension is noted, or a language opens, then its lottery bars who is suspended; and lets them back.
@NullMarked
package community.cambium.tree.automation.barauthorwhensuspensionisnoted;

import org.jspecify.annotations.NullMarked;
