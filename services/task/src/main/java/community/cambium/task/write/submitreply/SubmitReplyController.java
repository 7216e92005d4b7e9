package community.cambium.task.write.submitreply;

import community.cambium.eventcodec.TimeOrderedIds;
import community.cambium.events.ContributorId;
import community.cambium.events.MessageId;
import community.cambium.events.TaskId;
import community.cambium.http.Caller;
import community.cambium.http.CallerRole;
import community.cambium.task.task.TaskCommand.SubmitReply;
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

/// `POST /tasks/{id}/reply`: hands an answer in.
@RestController
class SubmitReplyController {
    private final Submissions submissions;
    private final TextRules rules;
    private final Clock clock;

    SubmitReplyController(Submissions submissions, TextRules rules, Clock clock) {
        this.submissions = submissions;
        this.rules = rules;
        this.clock = clock;
    }

    @PostMapping("/tasks/{id}/reply")
    ResponseEntity<Receipt> submit(Caller caller, @PathVariable UUID id, @RequestBody Reply reply) {
        caller.needs(CallerRole.CONTRIBUTOR, CallerRole.TRUSTED);
        TaskId task = new TaskId(id);
        ContributorId who = new ContributorId(caller.id());
        return submissions.submit(
                task,
                who,
                asOf -> new SubmitReply(
                        task,
                        who,
                        Objects.requireNonNullElse(reply.clientMessageId(), ""),
                        new MessageId(TimeOrderedIds.next()),
                        Objects.requireNonNullElse(reply.text(), ""),
                        rules,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        asOf));
    }

    /// The words, and the client's name for this submission.
    record Reply(@Nullable String clientMessageId, @Nullable String text) {}
}
