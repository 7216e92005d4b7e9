package community.cambium.task.write.submitprompt;

import community.cambium.events.ContributorId;
import community.cambium.events.TaskId;
import community.cambium.http.Caller;
import community.cambium.http.CallerRole;
import community.cambium.task.task.TaskCommand.SubmitPrompt;
import community.cambium.task.task.TextRules;
import community.cambium.task.write.Receipt;
import community.cambium.task.write.Submissions;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// `POST /tasks/{id}/prompt`: hands a prompt in.
@RestController
class SubmitPromptController {
    private final Submissions submissions;
    private final TextRules rules;
    private final Clock clock;

    SubmitPromptController(Submissions submissions, TextRules rules, Clock clock) {
        this.submissions = submissions;
        this.rules = rules;
        this.clock = clock;
    }

    @PostMapping("/tasks/{id}/prompt")
    ResponseEntity<Receipt> submit(Caller caller, @PathVariable UUID id, @RequestBody Prompt prompt) {
        caller.needs(CallerRole.CONTRIBUTOR, CallerRole.TRUSTED);
        TaskId task = new TaskId(id);
        ContributorId who = new ContributorId(caller.id());
        return submissions.submit(
                task,
                who,
                asOf -> new SubmitPrompt(
                        task,
                        who,
                        Objects.requireNonNullElse(prompt.clientMessageId(), ""),
                        Objects.requireNonNullElse(prompt.text(), ""),
                        rules,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        asOf));
    }

    /// The words, and the client's name for this submission.
    record Prompt(
            @Nullable String clientMessageId, @Nullable String text) {}
}
