package community.cambium.task.imports;

import static community.cambium.task.imports.TreeRefusal.TEXT_EMPTY;
import static community.cambium.task.imports.TreeRefusal.TEXT_HAS_CONTROL_CHARACTERS;
import static community.cambium.task.imports.TreeRefusal.TEXT_TOO_LONG;

import java.util.Optional;

/// What an imported text may look like. It is kept as it is, so it is not tidied.
///
/// @param maxCodePoints longest text in Unicode code points
public record ImportRules(int maxCodePoints) {
    /// A text of so many code points still fits into one record of the log.
    private static final int MOST = 200_000;

    public ImportRules {
        if (maxCodePoints < 1 || maxCodePoints > MOST) {
            throw new IllegalArgumentException(
                    "the longest imported text has 1 to " + MOST + " characters, not " + maxCodePoints);
        }
    }

    /// What is wrong with a text, if anything.
    public Optional<TreeRefusal> refusalOf(String text) {
        if (text.isBlank()) {
            return Optional.of(TEXT_EMPTY);
        }
        if (text.codePointCount(0, text.length()) > maxCodePoints) {
            return Optional.of(TEXT_TOO_LONG);
        }
        boolean unclean = text.codePoints()
                .anyMatch(each -> Character.isISOControl(each) && each != '\n' && each != '\r' && each != '\t');
        return unclean ? Optional.of(TEXT_HAS_CONTROL_CHARACTERS) : Optional.empty();
    }
}
