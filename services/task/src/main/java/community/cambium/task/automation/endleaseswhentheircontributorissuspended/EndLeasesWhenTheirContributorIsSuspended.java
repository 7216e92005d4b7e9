package community.cambium.task.automation.endleaseswhentheircontributorissuspended;

import community.cambium.eventcodec.RecordedEvent;
import community.cambium.events.SuspensionEvent;
import community.cambium.events.SuspensionEvent.ContributorReinstated;
import community.cambium.events.SuspensionEvent.ContributorSuspended;
import community.cambium.events.TaskId;
import community.cambium.eventstore.CommandInContext;
import community.cambium.eventstore.Commands;
import community.cambium.eventstream.LogSubscription;
import community.cambium.task.leasebook.LeaseBook;
import community.cambium.task.leasebook.Suspensions;
import community.cambium.task.platform.postgres.BookPause;
import community.cambium.task.task.TaskCommand.WithdrawTask;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.TransientDataAccessResourceException;

/// Obeys the suspensions of `moderation`: book and events in the transaction of the batch.
@Configuration(proxyBeanMethods = false)
class EndLeasesWhenTheirContributorIsSuspended {
    /// The place in the log is kept under this name.
    private static final String NAME = "suspensions";

    @Bean
    LogSubscription suspensionSubscription(
            Suspensions suspensions, LeaseBook book, BookPause pause, Commands commands, Clock clock) {
        Obedience obedience = new Obedience(suspensions, book, commands, clock);
        return new LogSubscription(NAME, Set.of("moderation"), batch -> obey(batch, obedience, pause));
    }

    /// While the book is paused the batch is put off like one that finds the database away: it comes again soon.
    private static void obey(List<RecordedEvent> batch, Obedience obedience, BookPause pause) {
        List<SuspensionEvent> orders = batch.stream()
                .flatMap(recorded -> recorded.event() instanceof SuspensionEvent order
                        ? java.util.stream.Stream.of(order)
                        : java.util.stream.Stream.empty())
                .toList();
        if (!orders.isEmpty() && !pause.letsPass()) {
            throw new TransientDataAccessResourceException("the lease book is paused, reading goes on afterwards");
        }
        orders.forEach(obedience::obey);
    }

    /// Does what one order says, after the one before.
    private record Obedience(Suspensions suspensions, LeaseBook book, Commands commands, Clock clock) {
        void obey(SuspensionEvent order) {
            switch (order) {
                case ContributorSuspended suspended -> {
                    List<TaskId> held = suspensions.suspend(suspended.contributor(), suspended.orderId());
                    Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
                    commands.sendAll(held.stream()
                            .map(task -> CommandInContext.of(new WithdrawTask(task, at)))
                            .toList());
                    book.withdraw(held);
                }
                case ContributorReinstated reinstated ->
                    suspensions.reinstate(reinstated.contributor(), reinstated.orderId());
            }
        }
    }
}
