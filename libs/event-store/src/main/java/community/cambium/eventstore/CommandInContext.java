package community.cambium.eventstore;

/// A command with what is known beside its content.
public record CommandInContext(Object command, CommandContext context) {
    /// A command of which nothing more is known.
    public static CommandInContext of(Object command) {
        return new CommandInContext(command, CommandContext.none());
    }
}
