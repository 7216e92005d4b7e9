package community.cambium.eventstream.project.rebuild;

import community.cambium.eventcodec.EventCodec;
import community.cambium.eventcodec.RecordedEvent;
import community.cambium.eventstream.consume.Checkpoint;
import community.cambium.eventstream.consume.Decoded;
import community.cambium.eventstream.consume.IncomingRecord;
import community.cambium.eventstream.consume.MissingRecords;
import community.cambium.eventstream.consume.PublishedRecord;
import community.cambium.eventstream.consume.TopicPlace;
import community.cambium.eventstream.project.FoldedRows;
import community.cambium.eventstream.project.ViewTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.transaction.support.TransactionTemplate;

/// The part of a view that comes from one partition number of all topics, folded by itself: nothing else
/// touches its rows. (A commutative view has one lane of all partitions.)
///
/// Rows stay in memory up to a limit, then they are written and read back when they are needed again.
final class Lane<K, R> {
    private static final int COPY_ROWS = 20_000;
    private static final int UPSERT_ROWS = 5_000;

    private final Map<TopicPlace, Checkpoint> reached = new HashMap<>();
    private final Set<String> blocked = new HashSet<>();
    private final List<SetAside> setAside = new ArrayList<>();
    private final FoldedRows<K, R> rows;
    private final ViewTable<K, R> table;
    private final TransactionTemplate transactions;
    private final EventCodec codec;
    private final Set<PublishedRecord> skipped;
    private final int limit;
    private final String projection;
    private boolean written;
    private long events;

    Lane(Rebuilding<K, R> rebuilding, Set<TopicPlace> places, int limit) {
        places.forEach(place -> reached.put(place, Checkpoint.start("")));
        this.rows = new FoldedRows<>(rebuilding.projection());
        this.table = rebuilding.target();
        this.transactions = rebuilding.transactions();
        this.codec = rebuilding.codec();
        this.skipped = rebuilding.skipped();
        this.projection = rebuilding.projection().name();
        this.limit = limit;
    }

    /// A record that could not be folded (with its cause), or waits behind such a one.
    record SetAside(IncomingRecord incoming, Decoded decoded) {}

    Map<TopicPlace, Checkpoint> reached() {
        return reached;
    }

    List<SetAside> setAside() {
        return setAside;
    }

    long events() {
        return events;
    }

    /// Folds records that came together, those beyond the bounds excepted.
    void fold(List<IncomingRecord> records, Map<TopicPlace, Checkpoint> bounds) {
        List<Decoded> fresh = new ArrayList<>(records.size());
        List<RecordedEvent> readable = new ArrayList<>(records.size());
        for (IncomingRecord incoming : records) {
            TopicPlace place = new TopicPlace(incoming.service(), incoming.partition());
            Checkpoint before = reached.getOrDefault(place, Checkpoint.start(""));
            Checkpoint bound = bounds.get(place);
            if (bound == null || before.publication() >= bound.publication()) {
                continue;
            }
            if (before.lacksBefore(incoming)) {
                throw new MissingRecords("rebuild of " + projection, incoming, before.publication());
            }
            reached.put(place, before.after(incoming));
            if (isFresh(incoming, before)) {
                Decoded decoded = Decoded.of(incoming, codec);
                fresh.add(decoded);
                if (decoded instanceof Decoded.Readable known) {
                    readable.add(known.event());
                }
            }
        }
        if (written) {
            Set<K> missing = rows.missing(readable);
            rows.load(missing, table.read(missing));
        }
        fresh.forEach(this::fold);
        events += fresh.size();
        if (rows.size() > limit) {
            write();
        }
    }

    private boolean isFresh(IncomingRecord incoming, Checkpoint before) {
        boolean letGo = incoming.publication() != 0
                && skipped.contains(new PublishedRecord(incoming.service(), incoming.publication()));
        return !letGo && !before.covers(incoming);
    }

    private void fold(Decoded decoded) {
        String key = decoded.incoming().orderingKey();
        switch (decoded) {
            case Decoded.Unknown _ -> {}
            case Decoded.Broken(IncomingRecord incoming, RuntimeException _) -> {
                blocked.add(key);
                setAside.add(new SetAside(incoming, decoded));
            }
            case Decoded.Readable(IncomingRecord incoming, RecordedEvent event) -> {
                if (blocked.contains(key)) {
                    setAside.add(new SetAside(incoming, decoded));
                } else {
                    fold(incoming, event);
                }
            }
        }
    }

    private void fold(IncomingRecord incoming, RecordedEvent event) {
        try {
            rows.fold(event);
        } catch (RuntimeException e) {
            blocked.add(incoming.orderingKey());
            setAside.add(new SetAside(incoming, new Decoded.Broken(incoming, e)));
        }
    }

    /// Writes what is in memory, in transactions short enough not to keep the relay waiting.
    void write() {
        List<Map.Entry<K, R>> added = rows.added();
        for (int from = 0; from < added.size(); from += COPY_ROWS) {
            List<Map.Entry<K, R>> part = added.subList(from, Math.min(added.size(), from + COPY_ROWS));
            transactions.executeWithoutResult(_ -> table.copy(part));
        }
        List<Map.Entry<K, R>> changed = List.copyOf(rows.changed().entrySet());
        for (int from = 0; from < changed.size(); from += UPSERT_ROWS) {
            Map<K, R> part = new HashMap<>();
            changed.subList(from, Math.min(changed.size(), from + UPSERT_ROWS))
                    .forEach(row -> part.put(row.getKey(), row.getValue()));
            transactions.executeWithoutResult(_ -> table.upsert(part));
        }
        table.delete(rows.removed());
        rows.clear();
        written = true;
    }
}
