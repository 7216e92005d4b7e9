package community.cambium.tree.platform;

import community.cambium.eventcodec.TimeOrderedIds;
import community.cambium.tree.parameters.Occasion;
import community.cambium.tree.parameters.ParametersInForce;
import community.cambium.tree.parameters.Requests;
import java.security.SecureRandom;
import java.util.UUID;

/// Makes the occasion of a decision: the parameters in force, the cause, and a number nobody could foresee.
final class Occasions implements Requests {
    private final ParametersInForce parameters;
    private final SecureRandom chance = new SecureRandom();

    Occasions(ParametersInForce parameters) {
        this.parameters = parameters;
    }

    @Override
    public Occasion request() {
        return causedBy(TimeOrderedIds.next());
    }

    Occasion causedBy(UUID event) {
        return new Occasion(parameters, event, chance.nextLong());
    }
}
