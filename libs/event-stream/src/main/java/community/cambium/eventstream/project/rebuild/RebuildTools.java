package community.cambium.eventstream.project.rebuild;

import community.cambium.eventcodec.EventCodec;
import community.cambium.eventstream.database.StoreConnections;
import community.cambium.eventstream.topics.KafkaClients;
import community.cambium.eventstream.topics.LogTopics;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// What every rebuild needs.
///
/// @param threads lanes folded side by side
/// @param rows the most rows in memory, over all threads
public record RebuildTools(
        KafkaClients clients,
        LogTopics topics,
        EventCodec codec,
        StoreConnections connections,
        JdbcTemplate jdbc,
        TransactionTemplate transactions,
        int threads,
        int rows) {}
