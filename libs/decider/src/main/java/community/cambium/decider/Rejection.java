package community.cambium.decider;

import java.util.Locale;

/// Why a command was refused, from a closed list: implemented by one enum per decider.
public interface Rejection {
    /// The enum constant's name.
    String name();

    /// What is wrong and what the caller can do about it, one sentence in plain words without any personal data.
    String advice();

    /// What kind of refusal this is, from which a surface such as HTTP derives its answer.
    Kind kind();

    /// The stable code that clients see: the constant's name in kebab-case.
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The kinds of refusal.
    enum Kind {
        /// The command itself makes no sense; repeating it will not help.
        INVALID,
        /// What the command refers to does not exist.
        UNKNOWN,
        /// The caller may not do this.
        FORBIDDEN,
        /// The command does not fit the present state.
        CONFLICT,
        /// Right now there is too much or too little of something; later it may work.
        TRY_LATER
    }
}
