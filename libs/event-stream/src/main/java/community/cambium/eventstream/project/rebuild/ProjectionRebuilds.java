package community.cambium.eventstream.project.rebuild;

import community.cambium.eventstream.Projection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Rebuilds the views of this service, one or all, at once or in the background.
public final class ProjectionRebuilds {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionRebuilds.class);

    private final Map<String, Projection<?, ?>> projections = new TreeMap<>();
    private final Map<String, Status> statuses = new ConcurrentHashMap<>();
    private final RebuildTools tools;

    public ProjectionRebuilds(List<Projection<?, ?>> projections, RebuildTools tools) {
        projections.forEach(projection -> this.projections.put(projection.name(), projection));
        this.tools = tools;
    }

    /// How the last rebuild of a view in this process went.
    ///
    /// @param running whether it is still under way
    /// @param report what it did, once it has ended well
    /// @param failure why it has not ended well
    public record Status(
            Instant started,
            boolean running,
            @Nullable RebuildReport report,
            @Nullable String failure) {}

    /// The views of this service.
    public List<Projection<?, ?>> all() {
        return List.copyOf(projections.values());
    }

    /// How the last rebuild of a view in this process went, if there was one.
    public Optional<Status> status(String projection) {
        return Optional.ofNullable(statuses.get(projection));
    }

    /// Rebuilds one view and returns when that is done. It can be repeated at any time; what a broken-off
    /// rebuild left is dropped.
    ///
    /// @param acceptDifferences switch even if the new rows are not the old ones, as after a mended fold
    public RebuildReport rebuild(String name, boolean acceptDifferences) {
        Projection<?, ?> projection = known(name);
        Instant started = Instant.now();
        statuses.put(name, new Status(started, true, null, null));
        try {
            RebuildReport report = new ProjectionRebuild<>(projection, tools).run(acceptDifferences);
            statuses.put(name, new Status(started, false, report, null));
            LOG.info("Rebuilt {}", report);
            return report;
        } catch (RuntimeException e) {
            statuses.put(name, new Status(started, false, null, e.toString()));
            throw e;
        }
    }

    /// Rebuilds all views, one after the other.
    public List<RebuildReport> rebuildAll(boolean acceptDifferences) {
        List<RebuildReport> reports = new ArrayList<>();
        projections.keySet().forEach(name -> reports.add(rebuild(name, acceptDifferences)));
        return reports;
    }

    /// Rebuilds views in the background, one after the other.
    public void start(List<String> names, boolean acceptDifferences) {
        names.forEach(this::known);
        Thread.ofPlatform().daemon().name("rebuilds").start(() -> {
            for (String name : names) {
                try {
                    rebuild(name, acceptDifferences);
                } catch (RuntimeException e) {
                    LOG.error("The rebuild of {} failed", name, e);
                }
            }
        });
    }

    private Projection<?, ?> known(String name) {
        Projection<?, ?> known = projections.get(name);
        if (known == null) {
            throw new IllegalArgumentException("no view is named " + name + "; there are " + projections.keySet());
        }
        return known;
    }
}
