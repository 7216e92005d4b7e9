package community.cambium.benchmarks.harness;

import java.io.PrintStream;
import java.util.Collections;
import java.util.List;

/// Prints what was measured, as Markdown that can be pasted into a document.
public final class Report {
    private final PrintStream out;

    public Report(PrintStream out) {
        this.out = out;
    }

    /// A line by itself.
    public void line(String text) {
        out.println(text);
        out.println();
    }

    /// What is under way.
    public void note(String text) {
        out.println("  " + text);
    }

    /// The head of a table.
    public void head(String... cells) {
        row(cells);
        row(Collections.nCopies(cells.length, "---").toArray(String[]::new));
    }

    /// A row of a table.
    public void row(String... cells) {
        out.println("| " + String.join(" | ", List.of(cells)) + " |");
    }
}
