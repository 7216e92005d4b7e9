package community.cambium.oasst.read;

import org.jspecify.annotations.Nullable;

/// Thrown when an export file is damaged or is none: where, what is wrong, and what can be done about it.
public final class UnreadableExport extends RuntimeException {
    private final long line;
    private final Damage damage;
    private final String where;
    private final String problem;
    private final String advice;

    UnreadableExport(long line, Damage damage, String where, String problem, String advice) {
        this(line, damage, where, problem, advice, null);
    }

    UnreadableExport(long line, Damage damage, String where, String problem, String advice, @Nullable Throwable cause) {
        super("line " + line + ": " + problem + ". " + advice, cause);
        this.line = line;
        this.damage = damage;
        this.where = where;
        this.problem = problem;
        this.advice = advice;
    }

    /// The line in which reading stopped, from 1.
    public long line() {
        return line;
    }

    /// What is wrong, from a closed list.
    public Damage damage() {
        return damage;
    }

    /// The message and the field that are wrong, as far as that is known, without a word of what stands in them.
    public String where() {
        return where;
    }

    /// What is wrong. May quote from the file.
    public String problem() {
        return problem;
    }

    /// What the person with the file can do about it.
    public String advice() {
        return advice;
    }

    /// A message as it may stand in logs and reports: by its id if that is a UUID, since anything else could be words.
    static String message(String id) {
        return SeenIds.isUuid(id) ? "message " + id : "a message";
    }
}
