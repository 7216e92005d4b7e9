package community.cambium.tree.platform;

import community.cambium.eventcodec.TimeOrderedIds;
import community.cambium.tree.parameters.CurrentParameters;
import community.cambium.tree.parameters.Occasion;
import community.cambium.tree.parameters.ParametersInForce;
import community.cambium.tree.parameters.Requests;
import community.cambium.tree.parameters.Standing;
import community.cambium.tree.parameters.Standings;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.function.Function;

/// Makes the occasion of a decision: the parameters in force, the cause, a number nobody could foresee, and how authors
/// and languages stand.
final class Occasions implements Requests {
    private final CurrentParameters parameters;
    private final Standings standings;
    private final SecureRandom chance = new SecureRandom();

    Occasions(CurrentParameters parameters, Standings standings) {
        this.parameters = parameters;
        this.standings = standings;
    }

    @Override
    public Occasion request() {
        return now().apply(TimeOrderedIds.next());
    }

    /// The occasions of this moment, by the events that cause them.
    Function<UUID, Occasion> now() {
        ParametersInForce inForce = parameters.now();
        Standing standing = standings.now(inForce);
        return cause -> new Occasion(inForce, cause, chance.nextLong(), standing);
    }
}
