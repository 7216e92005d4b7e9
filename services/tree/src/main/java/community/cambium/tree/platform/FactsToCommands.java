package community.cambium.tree.platform;

import community.cambium.eventcodec.RecordedEvent;
import community.cambium.eventstore.CommandContext;
import community.cambium.eventstore.CommandInContext;
import community.cambium.eventstore.Commands;
import community.cambium.eventstore.ConcurrentAppend;
import community.cambium.eventstream.BatchHandler;
import community.cambium.tree.automation.Policy;
import community.cambium.tree.parameters.Occasion;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.dao.OptimisticLockingFailureException;

/// Has every policy look at every fact, and sends the commands of a whole batch at once.
final class FactsToCommands implements BatchHandler {
    private final List<Policy> policies;
    private final Occasions occasions;
    private final Commands commands;

    FactsToCommands(List<Policy> policies, Occasions occasions, Commands commands) {
        this.policies = List.copyOf(policies);
        this.occasions = occasions;
        this.commands = commands;
    }

    @Override
    public void handle(List<RecordedEvent> batch) {
        List<CommandInContext> all = new ArrayList<>();
        Function<UUID, Occasion> now = occasions.now();
        batch.forEach(fact -> all.addAll(commands(fact, now.apply(fact.eventId()))));
        if (!all.isEmpty()) {
            send(all);
        }
    }

    private List<CommandInContext> commands(RecordedEvent fact, Occasion occasion) {
        CommandContext context = CommandContext.causedBy(fact.eventId(), fact.correlationId());
        return policies.stream()
                .flatMap(policy -> policy.commands(fact.event(), occasion).stream())
                .map(command -> new CommandInContext(command, context))
                .toList();
    }

    /// Somebody else who wrote to the same stream meanwhile is no fault of the facts: the batch is tried again.
    private void send(List<CommandInContext> all) {
        try {
            commands.sendAll(all);
        } catch (ConcurrentAppend conflict) {
            throw new OptimisticLockingFailureException("Another writer was faster", conflict);
        }
    }
}
