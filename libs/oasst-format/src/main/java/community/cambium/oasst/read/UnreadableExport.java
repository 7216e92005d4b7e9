package community.cambium.oasst.read;

/// Thrown when an export file is damaged or is none: where, what is wrong, and what can be done about it.
public final class UnreadableExport extends RuntimeException {
    private final long line;
    private final String problem;
    private final String advice;

    UnreadableExport(long line, String problem, String advice) {
        this(line, problem, advice, null);
    }

    UnreadableExport(long line, String problem, String advice, @org.jspecify.annotations.Nullable Throwable cause) {
        super("line " + line + ": " + problem + ". " + advice, cause);
        this.line = line;
        this.problem = problem;
        this.advice = advice;
    }

    /// The line in which reading stopped, from 1.
    public long line() {
        return line;
    }

    /// What is wrong.
    public String problem() {
        return problem;
    }

    /// What the person with the file can do about it.
    public String advice() {
        return advice;
    }
}
