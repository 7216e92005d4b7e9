package community.cambium.eventstream.consume;

import community.cambium.eventcodec.EventCodec;
import community.cambium.eventstream.LogSubscription;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// Where an operator deals with what was set aside: tries a blocked key again, in order, or lets its first
/// record go.
public final class DeadLetterDesk {
    private final Map<String, LogSubscription> subscriptions;
    private final EventCodec codec;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final DeadLetters letters;

    public DeadLetterDesk(
            Collection<LogSubscription> subscriptions,
            EventCodec codec,
            JdbcTemplate jdbc,
            TransactionTemplate transactions) {
        this.subscriptions =
                subscriptions.stream().collect(Collectors.toMap(LogSubscription::name, Function.identity()));
        this.codec = codec;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.letters = new DeadLetters(jdbc);
    }

    /// What came of it.
    ///
    /// @param handled how many records were dealt with
    /// @param blocked whether the key is still blocked
    /// @param cause why it is, if it is
    public record Outcome(
            int handled, boolean blocked, @Nullable String cause) {}

    /// Handles the records of a blocked key in order, each in a transaction of its own, until one fails or
    /// all are done.
    public Outcome retry(String subscription, String key) {
        LogSubscription reader = known(subscription);
        int handled = 0;
        while (true) {
            Attempt attempt = new Attempt(reader, key);
            try {
                Boolean more = transactions.execute(_ -> attempt.handleFirst());
                if (!Boolean.TRUE.equals(more)) {
                    return new Outcome(handled, false, null);
                }
                handled++;
            } catch (RuntimeException e) {
                if (PassingFault.is(e)) {
                    throw e;
                }
                attempt.letter.ifPresent(letter -> letters.failedAgain(letter, e));
                return new Outcome(handled, true, e.toString());
            }
        }
    }

    /// Lets the first record of a blocked key go, which stays on record, and handles those behind it.
    public Outcome skip(String subscription, String key, String operator) {
        known(subscription);
        transactions.executeWithoutResult(_ -> {
            BatchTransactions.shareLock(jdbc, subscription);
            if (letters.hold(subscription, key)) {
                letters.first(subscription, key).ifPresent(letter -> letters.skipped(letter, operator));
            }
        });
        return retry(subscription, key);
    }

    private LogSubscription known(String subscription) {
        LogSubscription known = subscriptions.get(subscription);
        if (known == null) {
            throw new IllegalArgumentException(
                    "no subscription is named " + subscription + "; there are " + subscriptions.keySet());
        }
        return known;
    }

    private final class Attempt {
        private final LogSubscription reader;
        private final String key;
        private Optional<DeadLetter> letter = Optional.empty();

        private Attempt(LogSubscription reader, String key) {
            this.reader = reader;
            this.key = key;
        }

        /// False if nothing was left to handle.
        private boolean handleFirst() {
            BatchTransactions.shareLock(jdbc, reader.name());
            if (!letters.hold(reader.name(), key)) {
                return false;
            }
            letter = letters.first(reader.name(), key);
            if (letter.isEmpty()) {
                letters.unblock(reader.name(), key);
                return false;
            }
            DeadLetter first = letter.get();
            switch (Decoded.of(first.incoming(), codec)) {
                case Decoded.Readable readable -> reader.handler().handle(List.of(readable.event()));
                case Decoded.Broken broken -> throw broken.cause();
                case Decoded.Unknown _ -> {}
            }
            letters.settled(first);
            return true;
        }
    }
}
