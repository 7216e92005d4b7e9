package community.cambium.decider;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/// The rules of one kind of stream.
///
/// @param initial the state of a stream without events
/// @param decide which events a command leads to in a state; none if the command is already obeyed; throws
///     [CommandRejected] if it cannot be obeyed. The same input always gives the same output
/// @param evolve the state after one more event; never throws on what `decide` produced
public record Decider<S, C, E>(Supplier<S> initial, BiFunction<S, C, List<E>> decide, BiFunction<S, E, S> evolve) {

    /// The state after a whole history.
    public S stateAfter(Iterable<? extends E> history) {
        S state = initial.get();
        for (E event : history) {
            state = evolve.apply(state, event);
        }
        return state;
    }
}
