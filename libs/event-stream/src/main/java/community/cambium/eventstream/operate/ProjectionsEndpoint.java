package community.cambium.eventstream.operate;

import community.cambium.eventstream.Projection;
import community.cambium.eventstream.consume.reading.ReaderState;
import community.cambium.eventstream.consume.reading.Subscriptions;
import community.cambium.eventstream.project.rebuild.ProjectionRebuilds;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/// Lists the views of this service and rebuilds them.
@Endpoint(id = "projections")
public final class ProjectionsEndpoint {
    private final ProjectionRebuilds rebuilds;
    private final Subscriptions subscriptions;

    public ProjectionsEndpoint(ProjectionRebuilds rebuilds, Subscriptions subscriptions) {
        this.rebuilds = rebuilds;
        this.subscriptions = subscriptions;
    }

    /// A view, what its readers in this process are doing, and how its last rebuild went.
    public record View(
            String name,
            String table,
            Set<String> services,
            List<ReaderState> readers,
            ProjectionRebuilds.@Nullable Status rebuild) {}

    @ReadOperation
    public List<View> projections() {
        Map<String, List<ReaderState>> readers = subscriptions.states();
        return rebuilds.all().stream()
                .map(projection -> view(projection, readers))
                .toList();
    }

    @ReadOperation
    public @Nullable View projection(@Selector String name) {
        return projections().stream()
                .filter(view -> view.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /// `POST /actuator/projections`: begins to rebuild all views, one after the other.
    @WriteOperation
    public List<View> rebuildAll(@Nullable Boolean acceptDifferences) {
        rebuilds.start(
                rebuilds.all().stream().<String>map(Projection::name).toList(), Boolean.TRUE.equals(acceptDifferences));
        return projections();
    }

    /// `POST /actuator/projections/{name}`: begins to rebuild one view.
    @WriteOperation
    public @Nullable View rebuild(@Selector String name, @Nullable Boolean acceptDifferences) {
        rebuilds.start(List.of(name), Boolean.TRUE.equals(acceptDifferences));
        return projection(name);
    }

    private View view(Projection<?, ?> projection, Map<String, List<ReaderState>> readers) {
        return new View(
                projection.name(),
                projection.table().name(),
                projection.services(),
                readers.getOrDefault(projection.name(), List.of()),
                rebuilds.status(projection.name()).orElse(null));
    }
}
