package community.cambium.eventstore.deciding;

import community.cambium.eventstore.DeciderRegistration;
import community.cambium.eventstore.table.LoadedState;

/// The state of a stream, and whose it is.
record StreamState<S>(DeciderRegistration<S, ?, ?> registration, LoadedState<S> loaded) {
    static <S> StreamState<S> absent(DeciderRegistration<S, ?, ?> registration) {
        return new StreamState<>(
                registration, new LoadedState<>(registration.decider().initial().get(), -1, -1));
    }

    long revision() {
        return loaded.revision();
    }

    boolean isAbsent() {
        return revision() < 0;
    }
}
