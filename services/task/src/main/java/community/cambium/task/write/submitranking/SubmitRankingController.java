package community.cambium.task.write.submitranking;

import static community.cambium.task.task.TaskRejection.RANKING_IS_NO_PERMUTATION;

import community.cambium.decider.CommandRejected;
import community.cambium.events.ContributorId;
import community.cambium.events.MessageId;
import community.cambium.events.TaskId;
import community.cambium.http.Caller;
import community.cambium.http.CallerRole;
import community.cambium.task.task.TaskCommand.SubmitRanking;
import community.cambium.task.write.Receipt;
import community.cambium.task.write.Submissions;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// `POST /tasks/{id}/ranking`: hands an order in, best first, equally good ones in one group.
@RestController
class SubmitRankingController {
    private final Submissions submissions;
    private final Clock clock;

    SubmitRankingController(Submissions submissions, Clock clock) {
        this.submissions = submissions;
        this.clock = clock;
    }

    @PostMapping("/tasks/{id}/ranking")
    ResponseEntity<Receipt> submit(Caller caller, @PathVariable UUID id, @RequestBody Ranking ranking) {
        caller.needs(CallerRole.CONTRIBUTOR, CallerRole.TRUSTED);
        TaskId task = new TaskId(id);
        ContributorId who = new ContributorId(caller.id());
        return submissions.submit(
                task,
                who,
                asOf -> new SubmitRanking(
                        task,
                        who,
                        Objects.requireNonNullElse(ranking.clientMessageId(), ""),
                        ranking.groups(),
                        Boolean.TRUE.equals(ranking.notRankable()),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        asOf));
    }

    /// The order, whether none of the replies can be accepted, and the client's name for this submission.
    record Ranking(
            @Nullable String clientMessageId,
            @Nullable List<@Nullable List<@Nullable MessageId>> order,
            @Nullable Boolean notRankable) {
        List<List<MessageId>> groups() {
            List<List<MessageId>> groups = new ArrayList<>();
            for (List<@Nullable MessageId> group : present(order)) {
                List<MessageId> ids = new ArrayList<>();
                for (MessageId message : present(group)) {
                    ids.add(present(message));
                }
                groups.add(ids);
            }
            return groups;
        }

        private static <T> T present(@Nullable T value) {
            if (value == null) {
                throw new CommandRejected(RANKING_IS_NO_PERMUTATION);
            }
            return value;
        }
    }
}
