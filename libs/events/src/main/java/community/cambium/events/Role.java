package community.cambium.events;

/// Who speaks in a message.
public enum Role {
    PROMPTER,
    ASSISTANT;

    /// The role of a reply to a message of this role.
    public Role next() {
        return switch (this) {
            case PROMPTER -> ASSISTANT;
            case ASSISTANT -> PROMPTER;
        };
    }
}
