package community.cambium.reenactment.playing;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;

/// What was done so far, and how fast.
public final class Progress {
    private final long begun = System.nanoTime();
    private final LongAdder messages = new LongAdder();
    private final LongAdder reviews = new LongAdder();
    private final LongAdder labels = new LongAdder();
    private final LongAdder rankings = new LongAdder();
    private final LongAdder treesDone = new LongAdder();
    private final LongAdder treesFailed = new LongAdder();
    private final long trees;

    public Progress(long trees) {
        this.trees = trees;
    }

    void written() {
        messages.increment();
    }

    void reviewed() {
        reviews.increment();
    }

    void labelled() {
        labels.increment();
    }

    void ranked() {
        rankings.increment();
    }

    void treeDone() {
        treesDone.increment();
    }

    void treeFailed() {
        treesFailed.increment();
    }

    /// The figures of this moment.
    public Figures figures() {
        return new Figures(
                trees,
                treesDone.sum(),
                treesFailed.sum(),
                messages.sum(),
                reviews.sum(),
                labels.sum(),
                rankings.sum(),
                Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0);
    }

    /// Says the figures of this moment in one line.
    public void print(PrintStream out) {
        out.println(figures().inWords());
    }

    /// What was done in a stretch of time; what an earlier run did is not counted again.
    public record Figures(
            long trees,
            long treesDone,
            long treesFailed,
            long messages,
            long reviews,
            long freeLabels,
            long rankings,
            double seconds) {
        /// Contributions handed in per second.
        public double perSecond() {
            return seconds <= 0 ? 0 : (messages + reviews + freeLabels + rankings) / seconds;
        }

        /// One line for people.
        public String inWords() {
            return String.format(
                    Locale.ROOT,
                    "%d of %d trees%s, %d messages, %d reviews, %d free labels, %d rankings in %.1f s (%.0f"
                            + " contributions/s)",
                    treesDone,
                    trees,
                    treesFailed == 0 ? "" : " (" + treesFailed + " failed)",
                    messages,
                    reviews,
                    freeLabels,
                    rankings,
                    seconds,
                    perSecond());
        }
    }
}
