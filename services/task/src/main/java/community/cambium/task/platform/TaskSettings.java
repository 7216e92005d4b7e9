package community.cambium.task.platform;

import community.cambium.task.leasebook.LeaseRules;
import community.cambium.task.leasebook.LeaseRules.RateLimit;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The settings of the service, below `cambium.task`. Numbers are Open-Assistant's unless a deployment says
/// otherwise. What may differ by language and change at run time is not here: `tree` announces it.
///
/// @param maxTextLength longest text in code points
/// @param sameTextWithin for how long the same text of the same person is refused; zero for not at all
@ConfigurationProperties("cambium.task")
record TaskSettings(
        @DefaultValue("2000") int maxTextLength,
        @DefaultValue("120m") Duration sameTextWithin,
        @DefaultValue Leases leases,
        @DefaultValue Limits limits,
        @DefaultValue Weights weights,
        @DefaultValue Imports imports) {

    /// How long leases last.
    record Leases(
            @DefaultValue("10m") Duration acknowledgeWithin,
            @DefaultValue("48h") Duration validFor) {}

    /// Most tasks of one person in a time span; 0 for no limit.
    record Limits(
            @DefaultValue("30") int tasks,
            @DefaultValue("4m") Duration tasksWithin,
            @DefaultValue("4") int assistantReplies,
            @DefaultValue("2m") Duration assistantRepliesWithin,
            @DefaultValue("8") int prompterReplies,
            @DefaultValue("2m") Duration prompterRepliesWithin) {}

    /// How often each kind is offered to who takes anything.
    record Weights(
            @DefaultValue("10") double ranking,
            @DefaultValue("5") double labelReply,
            @DefaultValue("5") double labelPrompt,
            @DefaultValue("2") double reply,
            @DefaultValue("0.01") double prompt) {}

    /// What imports may bring.
    ///
    /// @param maxTextLength longest imported text in code points; at most 200,000
    record Imports(@DefaultValue("100000") int maxTextLength) {}

    LeaseRules leaseRules() {
        return new LeaseRules(
                leases.acknowledgeWithin,
                leases.validFor,
                new RateLimit(limits.tasks, limits.tasksWithin),
                new RateLimit(limits.assistantReplies, limits.assistantRepliesWithin),
                new RateLimit(limits.prompterReplies, limits.prompterRepliesWithin));
    }
}
