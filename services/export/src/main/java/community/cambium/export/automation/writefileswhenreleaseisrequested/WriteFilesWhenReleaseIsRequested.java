package community.cambium.export.automation.writefileswhenreleaseisrequested;

import community.cambium.events.ReleaseFile;
import community.cambium.events.ReleaseId;
import community.cambium.eventstore.CommandContext;
import community.cambium.eventstore.Commands;
import community.cambium.export.dataset.DatasetUnsettled;
import community.cambium.export.release.Release;
import community.cambium.export.release.Release.Failed;
import community.cambium.export.release.Release.NotRequested;
import community.cambium.export.release.Release.Published;
import community.cambium.export.release.Release.Requested;
import community.cambium.export.release.ReleaseCommand.FailRelease;
import community.cambium.export.release.ReleaseCommand.PublishRelease;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// When a release was requested, then its files are written and it is published.
///
/// The files are on the disk before the event is appended. Whatever happens in between (a crash, a lost connection),
/// the release is still requested and its files are written anew. A release that cannot be made never stops the next
/// one.
public final class WriteFilesWhenReleaseIsRequested implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(WriteFilesWhenReleaseIsRequested.class);
    private static final long PAUSE_MILLIS = 200;
    private static final long LONGEST_STOP_MILLIS = 5_000;
    private static final int ATTEMPTS = 20;
    private static final int UNEXPECTED_ATTEMPTS = 3;

    private final Supplier<List<ReleaseId>> unwritten;
    private final Function<ReleaseId, Release> releases;
    private final ReleaseWriting writing;
    private final ReleaseFolder folder;
    private final OneWriter oneWriter;
    private final Commands commands;
    private final Map<ReleaseId, Integer> attempts = new HashMap<>();
    private final Set<ReleaseId> abandoned = ConcurrentHashMap.newKeySet();
    private volatile boolean running;
    private Thread thread = new Thread();

    /// @param unwritten the releases that are requested as far as the view knows
    /// @param releases where a release stands according to the event store, which is never behind
    public WriteFilesWhenReleaseIsRequested(
            Supplier<List<ReleaseId>> unwritten,
            Function<ReleaseId, Release> releases,
            ReleaseWriting writing,
            ReleaseFolder folder,
            OneWriter oneWriter,
            Commands commands) {
        this.unwritten = unwritten;
        this.releases = releases;
        this.writing = writing;
        this.folder = folder;
        this.oneWriter = oneWriter;
        this.commands = commands;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("release-writer").daemon().start(this::work);
    }

    @Override
    public void stop() {
        running = false;
        try {
            thread.join(LONGEST_STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Whether releases are being looked after as they should be.
    public boolean isAtWork() {
        return running && thread.isAlive();
    }

    /// The releases that could be neither written nor marked as failed; they stay requested until the next start.
    public Set<ReleaseId> abandoned() {
        return Set.copyOf(abandoned);
    }

    private void work() {
        while (running) {
            try {
                unwritten.get().forEach(this::consider);
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("The list of releases cannot be read; trying again", e);
                pause();
            }
        }
    }

    private void consider(ReleaseId release) {
        if (!running || abandoned.contains(release)) {
            return;
        }
        try {
            oneWriter.alone(release, () -> {
                switch (releases.apply(release)) {
                    case Requested requested -> write(release, requested);
                    case NotRequested _, Published _, Failed _ -> attempts.remove(release);
                }
            });
        } catch (WritingStopped e) {
            LOG.info("Release {} is left for the next start", release);
        } catch (RuntimeException e) {
            retryOrFail(release, e);
        }
    }

    private void write(ReleaseId release, Requested requested) {
        try {
            List<ReleaseFile> files = writing.write(release, requested.recipe(), this::isRunning);
            commands.send(new PublishRelease(release, files), CommandContext.none());
            LOG.info("Release {} is published: {}", release, files);
        } catch (IOException e) {
            fail(release, e);
        }
    }

    /// The database may be away for a while; a release that fails again and again has another problem.
    private void retryOrFail(ReleaseId release, RuntimeException cause) {
        int most = isOfTheDatabase(cause) ? ATTEMPTS : UNEXPECTED_ATTEMPTS;
        if (attempts.merge(release, 1, Integer::sum) >= most) {
            fail(release, cause);
            return;
        }
        LOG.warn("Release {} could not be written; trying again", release, cause);
        pause();
    }

    private void fail(ReleaseId release, Exception cause) {
        LOG.error("Release {} cannot be written", release, cause);
        try {
            folder.discard(release);
        } catch (IOException e) {
            LOG.warn("What was written of release {} could not be deleted", release, e);
        }
        try {
            commands.send(new FailRelease(release, inWords(cause)), CommandContext.none());
            attempts.remove(release);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Not even that can be stored; trying again", e);
        } catch (RuntimeException e) {
            LOG.error("Release {} cannot even be marked as failed and is left until the next start", release, e);
            abandoned.add(release);
        }
    }

    /// What is stored for good has no message of an exception in it, since that may quote what people wrote.
    private static String inWords(Exception cause) {
        if (cause instanceof DatasetUnsettled) {
            return String.valueOf(cause.getMessage());
        }
        String kind = cause.getClass().getSimpleName();
        if (cause instanceof IOException) {
            return "The files could not be written (" + kind + "); the log of the service says more.";
        }
        return isOfTheDatabase(cause)
                ? "The database could not be read (" + kind + "); the log of the service says more."
                : "Writing failed unexpectedly (" + kind + "); the log of the service says more.";
    }

    private static boolean isOfTheDatabase(Exception cause) {
        return cause instanceof DataAccessException || cause instanceof TransactionException;
    }

    private static void pause() {
        try {
            Thread.sleep(10 * PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
