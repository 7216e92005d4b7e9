package community.cambium.task.write.importtrees;

import community.cambium.task.imports.Progress;
import java.time.Duration;
import java.time.Instant;

/// Counts what one run of an import does, and says when it is time to note it.
final class Tally {
    private static final int TREES_BETWEEN = 100;
    private static final Duration TIME_BETWEEN = Duration.ofSeconds(2);

    private long imported;
    private long known;
    private long refused;
    private int sinceNoted;
    private Instant noted;

    Tally(Progress before, Instant now) {
        imported = before.imported();
        known = before.known();
        refused = before.refused();
        noted = now;
    }

    void oneRefused() {
        refused++;
        sinceNoted++;
    }

    void one(TreeIntake.Outcome outcome) {
        switch (outcome) {
            case IMPORTED -> imported++;
            case KNOWN -> known++;
        }
        sinceNoted++;
    }

    boolean isTimeToNote(Instant now) {
        return sinceNoted >= TREES_BETWEEN || now.isAfter(noted.plus(TIME_BETWEEN));
    }

    /// What is to be noted; the time to the next note begins.
    Progress noted(long lines, String digest, Instant now) {
        sinceNoted = 0;
        noted = now;
        return new Progress(lines, digest, imported, known, refused);
    }
}
