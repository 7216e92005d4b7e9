package community.cambium.tree.parameters;

import java.util.IllformedLocaleException;
import java.util.Locale;

/// Whether a text names a language.
public final class LanguageTag {
    private static final int LONGEST = 35;

    private LanguageTag() {}

    /// Whether a text is a well-formed BCP 47 tag in its usual spelling, such as `en` or `pt-BR`: a language spelled in
    /// two ways would be two languages.
    public static boolean isUsable(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        try {
            Locale locale = new Locale.Builder().setLanguageTag(text).build();
            return !locale.getLanguage().isEmpty() && locale.toLanguageTag().equals(text);
        } catch (IllformedLocaleException notOne) {
            return false;
        }
    }
}
