package community.cambium.task.platform;

import community.cambium.task.leasebook.LeaseRules;
import community.cambium.task.leasebook.LeaseRules.RateLimit;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The settings of the service, below `cambium.task`. Numbers are Open-Assistant's unless a deployment says otherwise.
///
/// @param maxTextLength longest text in code points
/// @param sameTextWithin for how long the same text of the same person is refused; zero for not at all
/// @param preferLonely how likely a reply goes to a message with few replies if there is one
@ConfigurationProperties("cambium.task")
record TaskSettings(
        @DefaultValue("2000") int maxTextLength,
        @DefaultValue("120m") Duration sameTextWithin,
        @DefaultValue("0.75") double preferLonely,
        @DefaultValue Leases leases,
        @DefaultValue Limits limits,
        @DefaultValue Weights weights,
        @DefaultValue FullForms fullForms) {

    /// How long leases last, and how many one person may hold.
    record Leases(
            @DefaultValue("10m") Duration acknowledgeWithin,
            @DefaultValue("48h") Duration validFor,
            @DefaultValue("8") int mostOpen) {}

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

    /// How likely a review asks for everything.
    record FullForms(
            @DefaultValue("1.0") double prompt,
            @DefaultValue("1.0") double assistantReply,
            @DefaultValue("0.25") double prompterReply) {}

    LeaseRules leaseRules() {
        return new LeaseRules(
                leases.acknowledgeWithin,
                leases.validFor,
                leases.mostOpen,
                new RateLimit(limits.tasks, limits.tasksWithin),
                new RateLimit(limits.assistantReplies, limits.assistantRepliesWithin),
                new RateLimit(limits.prompterReplies, limits.prompterRepliesWithin));
    }
}
