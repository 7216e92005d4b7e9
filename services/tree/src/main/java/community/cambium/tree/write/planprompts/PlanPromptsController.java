package community.cambium.tree.write.planprompts;

import community.cambium.eventcodec.TimeOrderedIds;
import community.cambium.events.TreeShape;
import community.cambium.events.WantId;
import community.cambium.eventstore.CommandContext;
import community.cambium.eventstore.Commands;
import community.cambium.eventstore.Decided;
import community.cambium.http.Caller;
import community.cambium.http.CallerRole;
import community.cambium.http.CambiumEventHeader;
import community.cambium.tree.parameters.CurrentParameters;
import community.cambium.tree.plan.PlanPrompts;
import community.cambium.tree.plan.WantKey;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PlanPromptsController {
    private final Commands commands;
    private final CurrentParameters parameters;

    PlanPromptsController(Commands commands, CurrentParameters parameters) {
        this.commands = commands;
        this.parameters = parameters;
    }

    /// What to plan; what a shape leaves out is as in any other tree of the language.
    record PlanRequest(
            @Nullable String language,
            @Nullable Integer slots,
            @Nullable ShapeRequest shape,
            @Nullable String origin) {}

    /// The measures that differ.
    record ShapeRequest(
            @Nullable Integer goalSize,
            @Nullable Integer maxDepth,
            @Nullable Integer maxChildren,
            @Nullable Integer repliesPerAssistantMessage,
            @Nullable Integer reviewsPerPrompt,
            @Nullable Integer reviewsPerReply,
            @Nullable Integer rankingsPerParent) {
        TreeShape over(TreeShape usual) {
            return new TreeShape(
                    orElse(goalSize, usual.goalSize()),
                    orElse(maxDepth, usual.maxDepth()),
                    orElse(maxChildren, usual.maxChildren()),
                    orElse(repliesPerAssistantMessage, usual.repliesPerAssistantMessage()),
                    orElse(reviewsPerPrompt, usual.reviewsPerPrompt()),
                    orElse(reviewsPerReply, usual.reviewsPerReply()),
                    orElse(rankingsPerParent, usual.rankingsPerParent()));
        }

        private static int orElse(@Nullable Integer value, int usual) {
            return value == null ? usual : value;
        }
    }

    /// The want that the prompts' authors have to name, and the event, unless the plan was made before.
    record PlanAnswer(UUID want, @Nullable UUID eventId) {}

    @PostMapping("/planned-prompts")
    ResponseEntity<PlanAnswer> plan(
            @RequestBody PlanRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller) {
        caller.needs(CallerRole.OPERATOR, CallerRole.TRUSTED);
        WantId want = WantKey.of(caller.id(), key, TimeOrderedIds.next());
        String language = request.language() == null ? "" : request.language();
        Decided decided = commands.send(
                new PlanPrompts(
                        want,
                        language,
                        request.slots() == null ? 1 : request.slots(),
                        shape(request.shape(), language),
                        request.origin()),
                CommandContext.of(caller.id().toString()));
        UUID event = decided.lastEventId().orElse(null);
        return CambiumEventHeader.created(new PlanAnswer(want.value(), event), event);
    }

    private @Nullable TreeShape shape(@Nullable ShapeRequest request, String language) {
        return request == null
                ? null
                : request.over(parameters.now().in(language).usualShape());
    }
}
