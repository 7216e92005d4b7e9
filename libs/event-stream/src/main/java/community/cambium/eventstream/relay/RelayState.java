package community.cambium.eventstream.relay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the relay of this process is doing, for people and for health.
public final class RelayState {
    private volatile Snapshot snapshot = new Snapshot(Phase.STOPPED, null, Instant.now(), 0, 0);

    /// What the relay is doing.
    public enum Phase {
        /// Not started, or shut down.
        STOPPED,
        /// Another replica is the active one.
        STANDBY,
        /// Sends what the store has.
        ACTIVE,
        /// Is active, but Kafka does not confirm.
        STALLED,
        /// Something is away; it tries again.
        FAILING,
        /// The store and the log do not fit together; a person has to decide.
        REFUSED
    }

    /// The state at one moment.
    ///
    /// @param problem what is wrong, if anything
    /// @param since when the phase began
    /// @param numbered the last number that was given out
    /// @param published the last number that Kafka has confirmed
    public record Snapshot(Phase phase, @Nullable String problem, Instant since, long numbered, long published) {}

    public Snapshot now() {
        return snapshot;
    }

    void enter(Phase phase, @Nullable String problem) {
        Snapshot before = snapshot;
        Instant since = before.phase() == phase ? before.since() : Instant.now();
        snapshot = new Snapshot(phase, problem, since, before.numbered(), before.published());
    }

    void stalled(String problem) {
        enter(Phase.STALLED, problem);
    }

    void reached(long numbered, long published) {
        enter(Phase.ACTIVE, null);
        Snapshot before = snapshot;
        snapshot = new Snapshot(before.phase(), before.problem(), before.since(), numbered, published);
    }
}
