package community.cambium.task.write.submitreview;

import community.cambium.events.ContributorId;
import community.cambium.events.Label;
import community.cambium.events.TaskId;
import community.cambium.http.Caller;
import community.cambium.http.CallerRole;
import community.cambium.task.task.TaskCommand.SubmitReview;
import community.cambium.task.write.GivenLabels;
import community.cambium.task.write.Receipt;
import community.cambium.task.write.Submissions;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// `POST /tasks/{id}/review`: hands labels in. A label that is absent was not answered.
@RestController
class SubmitReviewController {
    private final Submissions submissions;
    private final Clock clock;

    SubmitReviewController(Submissions submissions, Clock clock) {
        this.submissions = submissions;
        this.clock = clock;
    }

    @PostMapping("/tasks/{id}/review")
    ResponseEntity<Receipt> submit(Caller caller, @PathVariable UUID id, @RequestBody Review review) {
        caller.needs(CallerRole.CONTRIBUTOR, CallerRole.TRUSTED);
        TaskId task = new TaskId(id);
        ContributorId who = new ContributorId(caller.id());
        return submissions.submit(
                task,
                who,
                asOf -> new SubmitReview(
                        task,
                        who,
                        Objects.requireNonNullElse(review.clientMessageId(), ""),
                        GivenLabels.of(review.labels()),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        asOf));
    }

    /// The labels, and the client's name for this submission.
    record Review(
            @Nullable String clientMessageId, @Nullable Map<Label, @Nullable Double> labels) {}
}
