package community.cambium.task.task;

import static community.cambium.task.task.TaskRejection.TEXT_EMPTY;
import static community.cambium.task.task.TaskRejection.TEXT_HAS_CONTROL_CHARACTERS;
import static community.cambium.task.task.TaskRejection.TEXT_IS_NO_UNICODE;
import static community.cambium.task.task.TaskRejection.TEXT_TOO_LONG;

import community.cambium.decider.CommandRejected;
import java.util.Map;

/// What a written message may look like.
///
/// @param maxCodePoints longest text after trimming, in Unicode code points; Open-Assistant's limit is 2,000
public record TextRules(int maxCodePoints) {
    public static final TextRules STANDARD = new TextRules(2_000);

    public TextRules {
        if (maxCodePoints < 1) {
            throw new IllegalArgumentException("a text has at least one character, not " + maxCodePoints);
        }
    }

    /// The text as it is kept: without white space around it, line breaks as single newlines. Refuses what cannot be
    /// kept. Tidying twice changes nothing more.
    public String tidied(String text) {
        String tidied = trimmed(text.replace("\r\n", "\n"));
        if (tidied.isEmpty()) {
            throw new CommandRejected(TEXT_EMPTY);
        }
        requireCleanCharacters(tidied);
        int codePoints = tidied.codePointCount(0, tidied.length());
        if (codePoints > maxCodePoints) {
            throw new CommandRejected(
                    TEXT_TOO_LONG,
                    Map.of("length", Integer.toString(codePoints), "limit", Integer.toString(maxCodePoints)));
        }
        return tidied;
    }

    /// Refuses control characters other than newline and tab, and halves of characters.
    static void requireCleanCharacters(String text) {
        text.codePoints().forEach(character -> {
            if (Character.isISOControl(character) && character != '\n' && character != '\t') {
                throw new CommandRejected(
                        TEXT_HAS_CONTROL_CHARACTERS, Map.of("codePoint", "U+%04X".formatted(character)));
            }
            if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
                throw new CommandRejected(TEXT_IS_NO_UNICODE, Map.of("codePoint", "U+%04X".formatted(character)));
            }
        });
    }

    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /// White space with and without a line break, the no-break spaces and the byte order mark among it.
    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == '\uFEFF';
    }
}
