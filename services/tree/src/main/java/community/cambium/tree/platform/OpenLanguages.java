package community.cambium.tree.platform;

import community.cambium.eventstore.CommandContext;
import community.cambium.eventstore.Commands;
import community.cambium.tree.languages.LanguageCommand.NoteLanguage;
import community.cambium.tree.languages.WelcomeLanguages;
import community.cambium.tree.lottery.LotteryCommand.OpenLanguage;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/// Opens the configured languages whenever the service starts; where nothing changed, nothing happens.
final class OpenLanguages implements ApplicationRunner {
    private final SortedSet<String> languages;
    private final Occasions occasions;
    private final Commands commands;

    OpenLanguages(WelcomeLanguages languages, Occasions occasions, Commands commands) {
        this.languages = new TreeSet<>(languages.tags());
        this.occasions = occasions;
        this.commands = commands;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        languages.forEach(language -> {
            commands.send(new NoteLanguage(language), CommandContext.none());
            commands.send(new OpenLanguage(language, occasions.request()), CommandContext.none());
        });
    }
}
