package community.cambium.eventstream.project.rebuild;

import community.cambium.eventcodec.EventCodec;
import community.cambium.eventstream.Projection;
import community.cambium.eventstream.consume.PublishedRecord;
import community.cambium.eventstream.project.ViewTable;
import java.util.Set;
import org.springframework.transaction.support.TransactionTemplate;

/// What the lanes of one rebuild share.
///
/// @param target the new table
/// @param skipped records that an operator let go, which stay let go
record Rebuilding<K, R>(
        Projection<K, R> projection,
        ViewTable<K, R> target,
        TransactionTemplate transactions,
        EventCodec codec,
        Set<PublishedRecord> skipped) {}
