package community.cambium.tree.platform;

import community.cambium.events.ParametersEvent;
import community.cambium.eventstore.DeciderRegistration;
import community.cambium.eventstore.EventHistory;
import community.cambium.tree.parameterbook.ParameterBook;
import community.cambium.tree.parameterbook.ParameterCommand;
import community.cambium.tree.parameterbook.ParameterDecider;
import community.cambium.tree.parameters.CurrentParameters;
import community.cambium.tree.parameters.ParametersInForce;
import org.jspecify.annotations.Nullable;

/// The parameters as the store has them at this moment, whichever replica changed them; read anew each time, made out
/// anew only after a change.
final class StoredParameters implements CurrentParameters {
    private final EventHistory history;
    private final DeciderRegistration<ParameterBook, ParameterCommand, ParametersEvent> registration;
    private volatile @Nullable Known known;

    StoredParameters(
            EventHistory history, DeciderRegistration<ParameterBook, ParameterCommand, ParametersEvent> registration) {
        this.history = history;
        this.registration = registration;
    }

    private record Known(int version, ParametersInForce inForce) {}

    ParameterBook book() {
        return history.stateOf(registration, ParameterDecider.STREAM);
    }

    @Override
    public ParametersInForce now() {
        ParameterBook book = book();
        Known before = known;
        if (before != null && before.version() == book.version()) {
            return before.inForce();
        }
        ParametersInForce inForce = book.inForce();
        known = new Known(book.version(), inForce);
        return inForce;
    }
}
