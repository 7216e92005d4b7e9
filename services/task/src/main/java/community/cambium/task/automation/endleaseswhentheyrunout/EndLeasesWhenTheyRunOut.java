package community.cambium.task.automation.endleaseswhentheyrunout;

import community.cambium.decider.CommandRejected;
import community.cambium.events.TaskId;
import community.cambium.eventstore.CommandInContext;
import community.cambium.eventstore.Commands;
import community.cambium.eventstore.UnreadableStream;
import community.cambium.task.leasebook.LeaseBook;
import community.cambium.task.task.TaskCommand.ExpireTask;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// Looks for leases that have run out and ends them, event and slot in one transaction. Several processes may do so at
/// the same time: each passes over what another one has locked.
@Component
class EndLeasesWhenTheyRunOut {
    private static final Logger LOG = LoggerFactory.getLogger(EndLeasesWhenTheyRunOut.class);
    private static final int AT_ONCE = 200;

    private final LeaseBook book;
    private final Commands commands;
    private final TransactionTemplate transactions;
    private final Clock clock;

    EndLeasesWhenTheyRunOut(LeaseBook book, Commands commands, PlatformTransactionManager transactions, Clock clock) {
        this.book = book;
        this.commands = commands;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${cambium.task.look-for-ended-leases:1s}")
    void look() {
        try {
            while (end(AT_ONCE) == AT_ONCE) {
                LOG.info("more than {} leases ran out at once", AT_ONCE);
            }
        } catch (CommandRejected paused) {
            LOG.info("leases that ran out are ended later: {}", paused.getMessage());
        } catch (UnreadableStream unreadable) {
            LOG.error("a task cannot be read; the others are ended one by one", unreadable);
            endOneByOne();
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("the database did not answer; leases that ran out are ended later: {}", away.toString());
        }
    }

    private int end(int most) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Integer ended = transactions.execute(_ -> {
            List<TaskId> tasks = book.runOut(at, most);
            if (!tasks.isEmpty()) {
                commands.sendAll(tasks.stream()
                        .map(task -> CommandInContext.of(new ExpireTask(task, at)))
                        .toList());
                book.expire(tasks);
            }
            return tasks.size();
        });
        return ended == null ? 0 : ended;
    }

    private void endOneByOne() {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (TaskId task : book.runOut(at, AT_ONCE)) {
            try {
                transactions.executeWithoutResult(_ -> {
                    commands.sendAll(List.of(CommandInContext.of(new ExpireTask(task, at))));
                    book.expire(List.of(task));
                });
            } catch (CommandRejected paused) {
                LOG.info("the lease of task {} is ended later: {}", task, paused.getMessage());
                return;
            } catch (UnreadableStream unreadable) {
                LOG.error("the lease of task {} cannot be ended", task, unreadable);
            }
        }
    }
}
