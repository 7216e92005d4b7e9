package community.cambium.task.leasebook;

import community.cambium.events.TaskKind;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How long leases last and how often one person may ask for one.
///
/// @param acknowledgeWithin how long a lease lasts that nobody acknowledges
/// @param validFor how long a lease lasts altogether
/// @param anything most tasks that one person gets in a time
/// @param assistantReplies most assistant replies that one person gets who asks for this very kind
/// @param prompterReplies most prompter replies that one person gets who asks for this very kind
public record LeaseRules(
        Duration acknowledgeWithin,
        Duration validFor,
        RateLimit anything,
        RateLimit assistantReplies,
        RateLimit prompterReplies) {
    public static final LeaseRules STANDARD = new LeaseRules(
            Duration.ofMinutes(10),
            Duration.ofHours(48),
            new RateLimit(30, Duration.ofMinutes(4)),
            new RateLimit(4, Duration.ofMinutes(2)),
            new RateLimit(8, Duration.ofMinutes(2)));

    private static final RateLimit NONE = new RateLimit(0, Duration.ZERO);

    /// How often one person may ask for this very kind.
    ///
    /// @param kind null for anything
    public RateLimit ofKind(@Nullable TaskKind kind) {
        if (kind == TaskKind.ASSISTANT_REPLY) {
            return assistantReplies;
        }
        return kind == TaskKind.PROMPTER_REPLY ? prompterReplies : NONE;
    }

    /// So many tasks in any time span of this length; no limit if the number is not positive.
    public record RateLimit(int tasks, Duration within) {
        public boolean isOn() {
            return tasks > 0;
        }
    }
}
