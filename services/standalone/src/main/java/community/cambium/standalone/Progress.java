package community.cambium.standalone;

import java.io.PrintStream;
import java.util.Locale;

/// Tells a person at a terminal what is going on, one line each.
public final class Progress {
    private final PrintStream out;
    private final long begin = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    /// Something was reached; with the seconds since the beginning.
    public void say(String what) {
        out.printf(Locale.ROOT, "%6.1f s  %s%n", (System.nanoTime() - begin) / 1e9, what);
    }

    /// A line by itself.
    public void line(String text) {
        out.println(text);
    }
}
