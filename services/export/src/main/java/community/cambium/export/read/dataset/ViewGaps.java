package community.cambium.export.read.dataset;

import community.cambium.eventstream.Projection;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Tells whether all views have read the log equally far, in every partition that more than one of them reads, and
/// without anything set aside. Asked in the transaction that reads the views, it speaks of what that reads.
public final class ViewGaps implements Supplier<Optional<String>> {
    private static final String BLOCKED =
            "select subscription from blocked_stream where subscription = any(:views) order by 1 limit 1";

    /// A view without a checkpoint has read nothing yet.
    private static final String APART = """
        select c.service || ' ' || c.partition
        from subscription_checkpoint c
        join unnest(:views::text[], :services::text[]) as reader (view, service)
            on reader.view = c.subscription and reader.service = c.service
        group by c.service, c.partition
        having min(c.publication) <> max(c.publication)
            or (max(c.publication) > 0 and count(*) < (
                select count(*) from unnest(:services::text[]) as other (service) where other.service = c.service))
        order by 1 limit 1
        """;

    private final JdbcClient database;
    private final List<Reader> readers;

    public ViewGaps(JdbcClient database, Collection<? extends Projection<?, ?>> views) {
        this.database = database;
        this.readers = views.stream()
                .flatMap(view -> view.services().stream().map(service -> new Reader(view.name(), service)))
                .toList();
    }

    private record Reader(String view, String service) {}

    /// Why the views do not fit together, if they do not.
    @Override
    public Optional<String> get() {
        String[] views = readers.stream().map(Reader::view).toArray(String[]::new);
        String[] services = readers.stream().map(Reader::service).toArray(String[]::new);
        Optional<String> blocked = database.sql(BLOCKED)
                .param("views", views)
                .query(String.class)
                .optional()
                .map(view -> "The view " + view + " has set records aside; deal with its dead letters first.");
        return blocked.or(() -> database.sql(APART)
                .param("views", views)
                .param("services", services)
                .query(String.class)
                .optional()
                .map(place -> "The views have not read equally far in the topic of " + place + "; try again later."));
    }
}
