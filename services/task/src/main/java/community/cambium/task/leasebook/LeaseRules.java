package community.cambium.task.leasebook;

import java.time.Duration;

/// How long leases last and how many one person may have.
///
/// @param acknowledgeWithin how long a lease lasts that nobody acknowledges
/// @param validFor how long a lease lasts altogether
/// @param mostOpen leases that one person may hold at the same time
/// @param anything most tasks that one person gets in a time
/// @param assistantReplies most assistant replies that one person gets who asks for this very kind
/// @param prompterReplies most prompter replies that one person gets who asks for this very kind
public record LeaseRules(
        Duration acknowledgeWithin,
        Duration validFor,
        int mostOpen,
        RateLimit anything,
        RateLimit assistantReplies,
        RateLimit prompterReplies) {
    public static final LeaseRules STANDARD = new LeaseRules(
            Duration.ofMinutes(10),
            Duration.ofHours(48),
            8,
            new RateLimit(30, Duration.ofMinutes(4)),
            new RateLimit(4, Duration.ofMinutes(2)),
            new RateLimit(8, Duration.ofMinutes(2)));

    /// So many tasks in any time span of this length; no limit if the number is not positive.
    public record RateLimit(int tasks, Duration within) {
        public boolean isOn() {
            return tasks > 0;
        }
    }
}
