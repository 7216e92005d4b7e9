package community.cambium.events;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/// How the log names languages: by well-formed BCP 47 tags in their usual spelling, such as `en` or `pt-BR`, of at
/// most 35 characters. A language spelled in two ways would be two languages.
public final class LanguageTag {
    private static final int LONGEST = 35;

    private LanguageTag() {}

    /// Whether a text is such a tag.
    public static boolean isUsable(String text) {
        return inUsualSpelling(text).filter(text::equals).isPresent();
    }

    /// The tag in its usual spelling (`pt-br` is `pt-BR`); empty where the text names no language.
    public static Optional<String> inUsualSpelling(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            Locale locale = new Locale.Builder().setLanguageTag(text).build();
            return Optional.of(locale.toLanguageTag())
                    .filter(tag -> !locale.getLanguage().isEmpty());
        } catch (IllformedLocaleException notOne) {
            return Optional.empty();
        }
    }
}
