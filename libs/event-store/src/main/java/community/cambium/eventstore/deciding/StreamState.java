package community.cambium.eventstore.deciding;

import community.cambium.eventstore.DeciderRegistration;

/// The state of a stream after the event at `revision`; -1 is the state of a stream without events.
record StreamState<S>(DeciderRegistration<S, ?, ?> registration, S state, long revision) {
    static <S> StreamState<S> absent(DeciderRegistration<S, ?, ?> registration) {
        return new StreamState<>(registration, registration.decider().initial().get(), -1);
    }

    boolean isAbsent() {
        return revision < 0;
    }
}
