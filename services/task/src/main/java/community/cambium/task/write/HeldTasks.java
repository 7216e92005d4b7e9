package community.cambium.task.write;

import static community.cambium.task.leasebook.LeaseRejection.LEASE_LOST;

import community.cambium.decider.CommandRejected;
import community.cambium.eventstore.CommandContext;
import community.cambium.eventstore.Commands;
import community.cambium.eventstore.Decided;
import community.cambium.task.task.TaskCommand.OfHolder;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/// Does with a task what only the holder of its lease may do; the lease and the log change in one
/// transaction.
@Component
public class HeldTasks {
    private final OneTransaction transaction;
    private final Commands commands;

    HeldTasks(OneTransaction transaction, Commands commands) {
        this.transaction = transaction;
        this.commands = commands;
    }

    /// Changes the lease and then the task. The lease comes first, so that two requests for one task come one after
    /// the other.
    ///
    /// @param lease changes the lease; false if the contributor does not hold it, which only a
    ///     repetition survives
    /// @throws CommandRejected if the task may not be changed so, or the lease is lost
    public Decided change(OfHolder command, BooleanSupplier lease) {
        return change(command, lease, _ -> {});
    }

    /// The same, and something more in the same transaction.
    Decided change(OfHolder command, BooleanSupplier lease, Consumer<Decided> more) {
        return transaction.run(() -> {
            boolean held = lease.getAsBoolean();
            Decided decided = commands.send(
                    command, CommandContext.of(command.contributor().toString()));
            if (!decided.events().isEmpty() && !held) {
                throw new CommandRejected(LEASE_LOST);
            }
            more.accept(decided);
            return decided;
        });
    }
}
