package community.cambium.oasst.write;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Builds one line of JSON in one fixed form, the one of the real files: `, ` and `: ` between things, every character
/// above the controls as itself, numbers as Python writes them.
final class CanonicalJson {
    private final StringBuilder out = new StringBuilder();
    private boolean first = true;

    CanonicalJson open(char bracket) {
        separate();
        out.append(bracket);
        first = true;
        return this;
    }

    CanonicalJson close(char bracket) {
        out.append(bracket);
        first = false;
        return this;
    }

    CanonicalJson name(String name) {
        value(name);
        out.append(": ");
        first = true;
        return this;
    }

    CanonicalJson field(String name, @Nullable Object value) {
        return name(name).value(value);
    }

    /// A string, number, boolean, list of such, or null.
    CanonicalJson value(@Nullable Object value) {
        if (value instanceof List<?> list) {
            open('[');
            list.forEach(this::value);
            return close(']');
        }
        separate();
        switch (value) {
            case null -> out.append("null");
            case String text -> string(text);
            case Double number -> out.append(PythonNumber.of(number));
            case Integer number -> out.append(number.intValue());
            case Long number -> out.append(number.longValue());
            case Boolean yes -> out.append(yes.booleanValue());
            default -> throw new IllegalArgumentException("No JSON for " + value.getClass());
        }
        return this;
    }

    /// The line, ended by a line feed; the next one begins empty.
    String endLine() {
        String line = out.append('\n').toString();
        out.setLength(0);
        first = true;
        return line;
    }

    private void separate() {
        if (!first) {
            out.append(", ");
        }
        first = false;
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            character(text.charAt(i));
        }
        out.append('"');
    }

    private void character(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\f' -> out.append("\\f");
            case '\b' -> out.append("\\b");
            default -> {
                if (c < 0x20) {
                    out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                } else {
                    out.append(c);
                }
            }
        }
    }
}
