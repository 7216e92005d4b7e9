package community.cambium.eventstream.project;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Values as PostgreSQL reads them from text, the same for COPY and for arrays of parameters, so that both
/// write the same rows.
public final class SqlText {
    private SqlText() {}

    /// The text of a value, null for none.
    public static @Nullable String of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case UUID id -> id.toString();
            case Number number -> number.toString();
            case Boolean yes -> yes.toString();
            case Instant time -> time.truncatedTo(ChronoUnit.MICROS).toString();
            case LocalDate day -> day.toString();
            case byte[] bytes -> "\\x" + HexFormat.of().formatHex(bytes);
            case Collection<?> elements -> array(elements);
            default ->
                throw new IllegalArgumentException(
                        "a column cannot hold a " + value.getClass().getName());
        };
    }

    /// A line of COPY in text format.
    static void appendCopied(StringBuilder line, @Nullable String text) {
        if (text == null) {
            line.append("\\N");
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\t' -> line.append("\\t");
                default -> line.append(c);
            }
        }
    }

    private static String array(Collection<?> elements) {
        StringJoiner array = new StringJoiner(",", "{", "}");
        for (Object element : elements) {
            String text = of(element);
            array.add(text == null ? "NULL" : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
        }
        return array.toString();
    }
}
