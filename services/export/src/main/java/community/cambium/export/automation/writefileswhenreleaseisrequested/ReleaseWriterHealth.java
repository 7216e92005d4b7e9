package community.cambium.export.automation.writefileswhenreleaseisrequested;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Healthy while requested releases are written, or at least marked as failed.
public final class ReleaseWriterHealth implements HealthIndicator {
    private final WriteFilesWhenReleaseIsRequested writer;

    public ReleaseWriterHealth(WriteFilesWhenReleaseIsRequested writer) {
        this.writer = writer;
    }

    @Override
    public Health health() {
        if (!writer.isRunning()) {
            return Health.unknown().build();
        }
        if (!writer.isAtWork()) {
            return Health.down().withDetail("problem", "nobody writes releases").build();
        }
        return writer.abandoned().isEmpty()
                ? Health.up().build()
                : Health.down().withDetail("abandoned", writer.abandoned()).build();
    }
}
