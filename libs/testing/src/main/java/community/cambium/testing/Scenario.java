package community.cambium.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import community.cambium.decider.CommandRejected;
import community.cambium.decider.Decider;
import community.cambium.decider.Rejection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/// A rule as one line: `scenario.given(planted, full).when(lastReview).then(accepted, rankingOpened)`.
///
/// A scenario never changes: `given` makes a new one with a longer history.
public final class Scenario<S, C, E> {
    private final Decider<S, C, E> decider;
    private final List<E> history;

    private Scenario(Decider<S, C, E> decider, List<E> history) {
        this.decider = decider;
        this.history = List.copyOf(history);
    }

    public static <S, C, E> Scenario<S, C, E> of(Decider<S, C, E> decider) {
        return new Scenario<>(decider, List.of());
    }

    /// What has happened before.
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Scenario<S, C, E> given(E... events) {
        return given(Arrays.asList(events));
    }

    /// What has happened before.
    public Scenario<S, C, E> given(List<? extends E> events) {
        var longer = new ArrayList<>(history);
        longer.addAll(events);
        return new Scenario<>(decider, longer);
    }

    /// What was obeyed before, whatever events it led to.
    @SafeVarargs
    public final Scenario<S, C, E> after(C... commands) {
        Scenario<S, C, E> scenario = this;
        for (C command : commands) {
            scenario = scenario.given(scenario.decide(command));
        }
        return scenario;
    }

    /// The command that the rule is about.
    public Outcome when(C command) {
        return new Outcome(command);
    }

    /// The state after the history.
    public S state() {
        return decider.stateAfter(history);
    }

    private List<E> decide(C command) {
        List<E> once = decider.decide().apply(state(), command);
        List<E> twice = decider.decide().apply(state(), command);
        assertThat(twice).as("deciding twice about %s", command).isEqualTo(once);
        return once;
    }

    /// What a command led to.
    public final class Outcome {
        private final C command;

        private Outcome(C command) {
            this.command = command;
        }

        /// Exactly these events, in this order; returns the scenario with them, so that a story can go on.
        @SafeVarargs
        @SuppressWarnings("varargs") // the array is only read
        public final Scenario<S, C, E> then(E... events) {
            List<E> decided = decide(command);
            assertThat(decided).as("events after %s", command).isEqualTo(Arrays.asList(events));
            return given(decided);
        }

        /// The command is already obeyed.
        public Scenario<S, C, E> thenNothing() {
            assertThat(decide(command)).as("events after %s", command).isEmpty();
            return Scenario.this;
        }

        /// Events that the given assertions hold for; returns the scenario with them.
        public Scenario<S, C, E> thenEvents(Consumer<List<E>> assertions) {
            List<E> decided = decide(command);
            assertions.accept(decided);
            return given(decided);
        }

        /// The command is refused for this reason.
        public Scenario<S, C, E> thenRejected(Rejection rejection) {
            var rejected = catchThrowableOfType(CommandRejected.class, () -> decide(command));
            assertThat(rejected).as("refusal of %s", command).isNotNull();
            assertThat(rejected.rejection()).as("refusal of %s", command).isEqualTo(rejection);
            return Scenario.this;
        }
    }
}
