package community.cambium.task.platform.postgres;

import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/// Stops everything that changes the lease book and lets it go on.
///
/// Whatever changes the book holds a lock together with all others until its transaction ends, and looks at the flag
/// only when it has the lock. Who sets the flag takes the lock alone: when it is set, nothing is under way any more.
public final class BookPause {
    /// Held shared by everything that changes the book, exclusively by who pauses it; the functions of the book know
    /// it.
    private static final long BOOK_LOCK = 465557353317L;

    private final JdbcTemplate jdbc;

    public BookPause(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether the book may be changed in this transaction; if so, nobody pauses it before the transaction ends.
    public boolean letsPass() {
        jdbc.query("select pg_advisory_xact_lock_shared(?)", _ -> {}, BOOK_LOCK);
        return !isPaused();
    }

    /// Pauses the book at the end of this transaction; says whether it was paused before.
    public boolean pause() {
        jdbc.query("select pg_advisory_xact_lock(?)", _ -> {}, BOOK_LOCK);
        boolean before = isPaused();
        jdbc.update("update lease_book set paused = true");
        return before;
    }

    /// Lets work go on.
    public void resume() {
        jdbc.update("update lease_book set paused = false");
    }

    public boolean isPaused() {
        return Objects.requireNonNull(jdbc.queryForObject("select paused from lease_book", Boolean.class));
    }
}
