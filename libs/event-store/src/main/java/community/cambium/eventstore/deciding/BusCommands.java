package community.cambium.eventstore.deciding;

import community.cambium.eventcodec.TimeOrderedIds;
import community.cambium.eventstore.CommandContext;
import community.cambium.eventstore.CommandInContext;
import community.cambium.eventstore.Commands;
import community.cambium.eventstore.Decided;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Sends commands over Axon's command bus, again if somebody else was faster.
public final class BusCommands implements Commands {
    private final CommandBus bus;
    private final CommandRoutes routes;
    private final AppendProblems problems;
    private final StreamTurns turns = new StreamTurns();
    private final SecondTries tries = new SecondTries();

    public BusCommands(CommandBus bus, CommandRoutes routes, StateCache cache) {
        this.bus = bus;
        this.routes = routes;
        this.problems = new AppendProblems(cache);
    }

    @Override
    public Decided send(Object command, CommandContext context) {
        String streamId = routes.streamOf(command);
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return dispatch(command, known(context), Decided.class);
        }
        Lock turn = turns.of(streamId);
        turn.lock();
        try {
            return tries.until(() -> dispatch(command, known(context), Decided.class));
        } finally {
            turn.unlock();
        }
    }

    @Override
    public Decided begin(Object command, CommandContext context) {
        return dispatch(command, Map.of(DecidingHandler.CONTEXT, context, DecidingHandler.BEGINS, true), Decided.class);
    }

    private static Map<String, Object> known(CommandContext context) {
        return Map.of(DecidingHandler.CONTEXT, context);
    }

    @SuppressWarnings("unchecked") // The handler of batches answers with one Decided for each command.
    @Override
    public List<Decided> sendAll(List<CommandInContext> commands) {
        if (commands.isEmpty()) {
            return List.of();
        }
        CommandBatch batch = new CommandBatch(commands);
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? dispatch(batch, Map.of(), List.class)
                : tries.until(() -> dispatch(batch, Map.of(), List.class));
    }

    private <R> R dispatch(Object payload, Map<String, ?> metadata, Class<R> answer) {
        AtomicReference<CommandResultMessage<?>> result = new AtomicReference<>();
        bus.dispatch(
                new GenericCommandMessage<>(
                        new GenericMessage<>(TimeOrderedIds.next().toString(), payload, metadata),
                        payload.getClass().getName()),
                (_, outcome) -> result.set(outcome));
        CommandResultMessage<?> outcome = result.get();
        if (outcome == null) {
            throw new IllegalStateException("the command bus gave no answer to " + payload.getClass());
        }
        if (outcome.isExceptional()) {
            throw problems.of(outcome.exceptionResult());
        }
        return answer.cast(outcome.getPayload());
    }
}
