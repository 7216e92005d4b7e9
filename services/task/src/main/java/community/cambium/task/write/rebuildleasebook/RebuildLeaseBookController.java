package community.cambium.task.write.rebuildleasebook;

import community.cambium.decider.CommandRejected;
import community.cambium.http.Caller;
import community.cambium.http.CallerRole;
import community.cambium.task.leasebook.BookRebuild;
import community.cambium.task.leasebook.RebuildReport;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// `POST /lease-book/rebuild`: has the lease book made anew. 200 with the report if it is done in a moment, else 202;
/// `GET` tells how it goes. Whoever asks while it is being rebuilt waits for the same rebuild.
@RestController
class RebuildLeaseBookController {
    private static final Duration MOMENT = Duration.ofSeconds(10);

    private final BookRebuild book;
    private @Nullable CompletableFuture<RebuildReport> latest;

    RebuildLeaseBookController(BookRebuild book) {
        this.book = book;
    }

    @PostMapping("/lease-book/rebuild")
    ResponseEntity<Rebuild> rebuild(Caller caller) throws InterruptedException {
        caller.needs(CallerRole.OPERATOR, CallerRole.ADMINISTRATOR);
        CompletableFuture<RebuildReport> rebuild = underWayOrNew();
        try {
            RebuildReport report = rebuild.get(MOMENT.toMillis(), TimeUnit.MILLISECONDS);
            return ResponseEntity.ok(new Rebuild(State.DONE, book.isPaused(), report, null));
        } catch (TimeoutException _) {
            return ResponseEntity.accepted().body(new Rebuild(State.RUNNING, true, null, null));
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof CommandRejected refused) {
                throw refused;
            }
            throw new IllegalStateException("the lease book was not rebuilt", failed.getCause());
        }
    }

    @GetMapping("/lease-book/rebuild")
    Rebuild state(Caller caller) {
        caller.needs(CallerRole.OPERATOR, CallerRole.ADMINISTRATOR);
        CompletableFuture<RebuildReport> rebuild = latest();
        boolean paused = book.isPaused();
        if (rebuild == null) {
            return new Rebuild(State.NONE, paused, null, null);
        }
        return switch (rebuild.state()) {
            case RUNNING -> new Rebuild(State.RUNNING, paused, null, null);
            case SUCCESS -> new Rebuild(State.DONE, paused, rebuild.resultNow(), null);
            case FAILED, CANCELLED -> new Rebuild(State.FAILED, paused, null, "See the log of the service.");
        };
    }

    private synchronized @Nullable CompletableFuture<RebuildReport> latest() {
        return latest;
    }

    private synchronized CompletableFuture<RebuildReport> underWayOrNew() {
        CompletableFuture<RebuildReport> running = latest;
        if (running == null || running.isDone()) {
            running = CompletableFuture.supplyAsync(
                    book::rebuild,
                    work -> Thread.ofVirtual().name("rebuild-lease-book").start(work));
            latest = running;
        }
        return running;
    }

    /// Where the latest rebuild that this process did stands.
    enum State {
        NONE,
        RUNNING,
        DONE,
        FAILED
    }

    /// @param paused whether work is paused; if it is and nothing is running, a rebuild was cut off: ask for another
    record Rebuild(
            State state,
            boolean paused,
            @Nullable RebuildReport report,
            @Nullable String problem) {}
}
