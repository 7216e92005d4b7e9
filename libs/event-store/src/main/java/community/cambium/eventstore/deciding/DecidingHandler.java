package community.cambium.eventstore.deciding;

import community.cambium.eventstore.CommandContext;
import community.cambium.eventstore.CommandInContext;
import community.cambium.eventstore.Decided;
import community.cambium.eventstore.table.EventStreams;
import community.cambium.eventstore.table.Snapshots;
import community.cambium.eventstore.table.StateLoader;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/// Handles every command on the bus, whichever decider it belongs to, inside the unit of work that the
/// bus has opened.
public final class DecidingHandler {
    /// Under which name the context of a command travels in its message.
    static final String CONTEXT = "context";

    /// Under which name a message says that its command begins a stream.
    static final String BEGINS = "begins";

    private final CommandRoutes routes;
    private final EventStore store;
    private final String service;
    private final StateLoader loader;
    private final Snapshots snapshots;
    private final StateCache cache;
    private final InstantSource clock;

    /// @param service under whose name the events are recorded
    public DecidingHandler(
            String service,
            CommandRoutes routes,
            EventStore store,
            StateLoader loader,
            Snapshots snapshots,
            StateCache cache,
            InstantSource clock) {
        this.service = service;
        this.routes = routes;
        this.store = store;
        this.loader = loader;
        this.snapshots = snapshots;
        this.cache = cache;
        this.clock = clock;
    }

    /// Subscribes every command of every decider, and batches of them. Axon finds handlers by a command's own class,
    /// so each one that a sealed type permits is named.
    public void subscribeTo(CommandBus bus) {
        for (Class<?> command : routes.commands()) {
            bus.subscribe(command.getName(), this::decideOne);
        }
        bus.subscribe(CommandBatch.class.getName(), this::decideAll);
    }

    private Decided decideOne(CommandMessage<?> message) {
        Object command = message.getPayload();
        Decisions decisions = begin();
        CommandInContext inContext = new CommandInContext(command, contextOf(message));
        Decided decided = message.getMetaData().containsKey(BEGINS)
                ? decisions.begin(routes.of(command), routes.streamOf(command), inContext)
                : decisions.decide(routes.of(command), routes.streamOf(command), inContext);
        finish(decisions);
        return decided;
    }

    private List<Decided> decideAll(CommandMessage<?> message) {
        List<CommandInContext> commands = ((CommandBatch) message.getPayload()).commands();
        Map<String, List<Integer>> placesByStream = new TreeMap<>();
        for (int place = 0; place < commands.size(); place++) {
            placesByStream
                    .computeIfAbsent(routes.streamOf(commands.get(place).command()), _ -> new ArrayList<>())
                    .add(place);
        }
        Decisions decisions = begin();
        Decided[] answers = new Decided[commands.size()];
        placesByStream.forEach((streamId, places) -> places.forEach(place -> {
            CommandInContext command = commands.get(place);
            answers[place] = decisions.decide(routes.of(command.command()), streamId, command);
        }));
        finish(decisions);
        return Arrays.asList(answers);
    }

    private Decisions begin() {
        return new Decisions(service, loader, snapshots, TransactionStates.current(cache), clock.instant());
    }

    /// Axon appends when the unit of work is about to commit; what was decided counts for the transaction
    /// only after that.
    private void finish(Decisions decisions) {
        if (!decisions.appended().isEmpty()) {
            store.publish(
                    decisions.appended().stream().map(EventStreams::message).toList());
        }
        CurrentUnitOfWork.get().onPrepareCommit(_ -> decisions.remember());
    }

    private static CommandContext contextOf(CommandMessage<?> message) {
        return message.getMetaData().get(CONTEXT) instanceof CommandContext context ? context : CommandContext.none();
    }
}
