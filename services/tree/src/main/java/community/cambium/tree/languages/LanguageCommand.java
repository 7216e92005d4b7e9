package community.cambium.tree.languages;

import community.cambium.events.ContributorId;

/// What can be told to all languages. None of it is ever refused.
public sealed interface LanguageCommand {
    /// Something happened in a language.
    record NoteLanguage(String language) implements LanguageCommand {}

    /// A contributor was suspended.
    record NoteSuspension(ContributorId contributor) implements LanguageCommand {}

    /// A contributor was reinstated.
    record NoteReinstatement(ContributorId contributor) implements LanguageCommand {}

    /// Parameters changed that hold for all languages.
    ///
    /// @param version number of the change
    record ReconsiderAll(int version) implements LanguageCommand {}
}
