package community.cambium.task.task;

import static community.cambium.task.task.TaskFixtures.ACKNOWLEDGE_BY;
import static community.cambium.task.task.TaskFixtures.ANNA;
import static community.cambium.task.task.TaskFixtures.ASSIGNED_AT;
import static community.cambium.task.task.TaskFixtures.BEN;
import static community.cambium.task.task.TaskFixtures.CANDIDATES;
import static community.cambium.task.task.TaskFixtures.EXPIRES_AT;
import static community.cambium.task.task.TaskFixtures.NEW_MESSAGE;
import static community.cambium.task.task.TaskFixtures.SOON;
import static community.cambium.task.task.TaskFixtures.SUBJECT;
import static community.cambium.task.task.TaskFixtures.TASK;
import static community.cambium.task.task.TaskFixtures.TREE;
import static community.cambium.task.task.TaskFixtures.WANT;
import static community.cambium.task.task.TaskFixtures.assign;
import static community.cambium.task.task.TaskFixtures.assigned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import community.cambium.decider.CommandRejected;
import community.cambium.events.Label;
import community.cambium.events.LabelForm;
import community.cambium.events.MessageId;
import community.cambium.events.PersonalText;
import community.cambium.events.ReadUpTo;
import community.cambium.events.Role;
import community.cambium.events.TaskEvent;
import community.cambium.events.TaskEvent.MessageReviewed;
import community.cambium.events.TaskEvent.PromptWritten;
import community.cambium.events.TaskEvent.RepliesRanked;
import community.cambium.events.TaskEvent.ReplyWritten;
import community.cambium.events.TaskEvent.TaskAcknowledged;
import community.cambium.events.TaskEvent.TaskExpired;
import community.cambium.events.TaskEvent.TaskSkipped;
import community.cambium.events.TaskKind;
import community.cambium.task.task.TaskCommand.AcknowledgeTask;
import community.cambium.task.task.TaskCommand.ExpireTask;
import community.cambium.task.task.TaskCommand.SkipTask;
import community.cambium.task.task.TaskCommand.SubmitPrompt;
import community.cambium.task.task.TaskCommand.SubmitRanking;
import community.cambium.task.task.TaskCommand.SubmitReply;
import community.cambium.task.task.TaskCommand.SubmitReview;
import community.cambium.task.task.TaskCommand.TakeSkipBack;
import community.cambium.task.task.TaskCommand.WithdrawTask;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TaskDeciderTest {
    private static final ReadUpTo AS_OF = new ReadUpTo(17, 4);
    private static final TaskAcknowledged ACKNOWLEDGED = new TaskAcknowledged(TASK, TREE, SOON);
    private static final TaskExpired EXPIRED = new TaskExpired(TASK, WANT, TREE, ACKNOWLEDGE_BY);

    private static SubmitReply reply(String clientMessageId, String text, Instant at) {
        return new SubmitReply(TASK, ANNA, clientMessageId, NEW_MESSAGE, text, TextRules.STANDARD, at, AS_OF);
    }

    private static SubmitReview review(Map<Label, Double> labels) {
        return new SubmitReview(TASK, ANNA, "c1", labels, SOON, AS_OF);
    }

    private static SubmitRanking ranking(List<List<MessageId>> order) {
        return new SubmitRanking(TASK, ANNA, "c1", order, false, SOON, AS_OF);
    }

    private static List<TaskEvent> decide(List<TaskEvent> given, TaskCommand when) {
        return TaskDecider.decide(TaskDecider.DECIDER.stateAfter(given), when);
    }

    private static void rejected(List<TaskEvent> given, TaskCommand when, TaskRejection why) {
        assertThatExceptionOfType(CommandRejected.class)
                .isThrownBy(() -> decide(given, when))
                .satisfies(rejected -> assertThat(rejected.rejection()).isEqualTo(why));
    }

    private static TaskEvent replied(TaskKind kind) {
        return decide(List.of(assigned(kind)), reply("c1", "Hello", SOON)).getFirst();
    }

    @Test
    void aTaskIsAssignedOnceAndSayingItTwiceChangesNothing() {
        assertThat(decide(List.of(), assign(TaskKind.ASSISTANT_REPLY)))
                .containsExactly(assigned(TaskKind.ASSISTANT_REPLY));
        assertThat(decide(List.of(assigned(TaskKind.ASSISTANT_REPLY)), assign(TaskKind.ASSISTANT_REPLY)))
                .isEmpty();
        rejected(
                List.of(assigned(TaskKind.ASSISTANT_REPLY)),
                assign(TaskKind.PROMPTER_REPLY),
                TaskRejection.TASK_ALREADY_ASSIGNED);
    }

    @Test
    void anUnknownTaskCanOnlyBeAssigned() {
        rejected(List.of(), new AcknowledgeTask(TASK, ANNA, SOON), TaskRejection.TASK_UNKNOWN);
        rejected(List.of(), new SkipTask(TASK, ANNA, null, SOON), TaskRejection.TASK_UNKNOWN);
        rejected(List.of(), new ExpireTask(TASK, SOON), TaskRejection.TASK_UNKNOWN);
        rejected(List.of(), reply("c1", "Hello", SOON), TaskRejection.TASK_UNKNOWN);
    }

    @Test
    void acknowledgingTwiceIsTheSameAsOnce() {
        TaskEvent assigned = assigned(TaskKind.ASSISTANT_REPLY);
        assertThat(decide(List.of(assigned), new AcknowledgeTask(TASK, ANNA, SOON)))
                .containsExactly(ACKNOWLEDGED);
        assertThat(decide(List.of(assigned, ACKNOWLEDGED), new AcknowledgeTask(TASK, ANNA, EXPIRES_AT.minusMillis(1))))
                .isEmpty();
    }

    @Test
    void nobodyElseCanTouchATask() {
        for (List<TaskEvent> history : List.of(
                List.<TaskEvent>of(assigned(TaskKind.ASSISTANT_REPLY)),
                List.<TaskEvent>of(assigned(TaskKind.ASSISTANT_REPLY), ACKNOWLEDGED),
                List.<TaskEvent>of(assigned(TaskKind.ASSISTANT_REPLY), replied(TaskKind.ASSISTANT_REPLY)),
                List.<TaskEvent>of(assigned(TaskKind.ASSISTANT_REPLY), EXPIRED))) {
            rejected(history, new AcknowledgeTask(TASK, BEN, SOON), TaskRejection.NOT_YOUR_TASK);
            rejected(history, new SkipTask(TASK, BEN, null, SOON), TaskRejection.NOT_YOUR_TASK);
            rejected(
                    history,
                    new SubmitReply(TASK, BEN, "c1", NEW_MESSAGE, "Hello", TextRules.STANDARD, SOON, AS_OF),
                    TaskRejection.NOT_YOUR_TASK);
        }
    }

    @Test
    void aReplyTakesItsRoleParentAndLanguageFromTheTask() {
        assertThat(decide(List.of(assigned(TaskKind.ASSISTANT_REPLY), ACKNOWLEDGED), reply("c1", " Hello \n", SOON)))
                .containsExactly(new ReplyWritten(
                        TASK,
                        WANT,
                        NEW_MESSAGE,
                        SUBJECT,
                        TREE,
                        ANNA,
                        Role.ASSISTANT,
                        "en",
                        new PersonalText(ANNA, "Hello"),
                        "c1",
                        AS_OF));
        assertThat(((ReplyWritten) replied(TaskKind.PROMPTER_REPLY)).role()).isEqualTo(Role.PROMPTER);
    }

    @Test
    void aPromptGetsTheIdThatWasChosenWhenItsTaskWasAssigned() {
        SubmitPrompt prompt = new SubmitPrompt(TASK, ANNA, "c1", "Why?", TextRules.STANDARD, SOON, AS_OF);
        PromptWritten written = (PromptWritten)
                decide(List.of(assigned(TaskKind.INITIAL_PROMPT)), prompt).getFirst();
        assertThat(written.messageId()).isEqualTo(TREE.root());
        assertThat(written.treeId()).isEqualTo(TREE);
    }

    @Test
    void theSameSubmissionTwiceIsTheSameAsOnce() {
        List<TaskEvent> done = List.of(assigned(TaskKind.ASSISTANT_REPLY), replied(TaskKind.ASSISTANT_REPLY));
        assertThat(decide(done, reply("c1", "Hello", SOON))).isEmpty();
        assertThat(decide(done, reply("c1", "  Hello\r\n", EXPIRES_AT.plusSeconds(9))))
                .isEmpty();
        rejected(done, reply("c1", "Hallo", SOON), TaskRejection.TASK_COMPLETED);
        rejected(done, reply("c2", "Hello", SOON), TaskRejection.TASK_COMPLETED);
        rejected(done, new SkipTask(TASK, ANNA, null, SOON), TaskRejection.TASK_COMPLETED);
        rejected(done, new AcknowledgeTask(TASK, ANNA, SOON), TaskRejection.TASK_COMPLETED);
        assertThat(decide(done, new ExpireTask(TASK, EXPIRES_AT))).isEmpty();
    }

    @Test
    void itIsTheSameSubmissionThoughMoreOfTheOtherLogsIsKnownWhenItComesAgain() {
        ReadUpTo later = new ReadUpTo(AS_OF.tree() + 3, AS_OF.moderation() + 1);
        List<TaskEvent> replied = List.of(assigned(TaskKind.ASSISTANT_REPLY), replied(TaskKind.ASSISTANT_REPLY));
        assertThat(decide(
                        replied,
                        new SubmitReply(TASK, ANNA, "c1", NEW_MESSAGE, "Hello", TextRules.STANDARD, SOON, later)))
                .isEmpty();
        rejected(
                replied,
                new SubmitReply(TASK, ANNA, "c1", NEW_MESSAGE, "Hallo", TextRules.STANDARD, SOON, AS_OF),
                TaskRejection.TASK_COMPLETED);
        Map<Label, Double> labels = Map.of(Label.SPAM, 0.0);
        TaskEvent assigned = assigned(TaskKind.LABEL_ASSISTANT_REPLY);
        MessageReviewed reviewed =
                (MessageReviewed) decide(List.of(assigned), review(labels)).getFirst();
        assertThat(reviewed.asOf()).isEqualTo(AS_OF);
        assertThat(decide(List.of(assigned, reviewed), new SubmitReview(TASK, ANNA, "c1", labels, SOON, later)))
                .isEmpty();
    }

    @Test
    void anUnacknowledgedLeaseEndsEarlyAndAnAcknowledgedOneLate() {
        TaskEvent assigned = assigned(TaskKind.ASSISTANT_REPLY);
        assertThat(decide(List.of(assigned), new ExpireTask(TASK, ACKNOWLEDGE_BY.minusMillis(1))))
                .isEmpty();
        assertThat(decide(List.of(assigned), new ExpireTask(TASK, ACKNOWLEDGE_BY)))
                .containsExactly(EXPIRED);
        assertThat(decide(List.of(assigned, ACKNOWLEDGED), new ExpireTask(TASK, EXPIRES_AT.minusMillis(1))))
                .isEmpty();
        assertThat(decide(List.of(assigned, ACKNOWLEDGED), new ExpireTask(TASK, EXPIRES_AT)))
                .containsExactly(new TaskExpired(TASK, WANT, TREE, EXPIRES_AT));
        assertThat(decide(List.of(assigned, EXPIRED), new ExpireTask(TASK, EXPIRES_AT)))
                .isEmpty();
    }

    @Test
    void nothingIsTakenInAfterTheLeaseHasEndedEvenIfNobodyNoticedTheEnd() {
        TaskEvent assigned = assigned(TaskKind.ASSISTANT_REPLY);
        assertThat(decide(List.of(assigned), reply("c1", "Hello", ACKNOWLEDGE_BY.minusMillis(1))))
                .hasSize(1);
        rejected(List.of(assigned), reply("c1", "Hello", ACKNOWLEDGE_BY), TaskRejection.LEASE_ENDED);
        rejected(List.of(assigned, ACKNOWLEDGED), reply("c1", "Hello", EXPIRES_AT), TaskRejection.LEASE_ENDED);
        rejected(List.of(assigned, EXPIRED), reply("c1", "Hello", SOON), TaskRejection.LEASE_ENDED);
        rejected(List.of(assigned, EXPIRED), new AcknowledgeTask(TASK, ANNA, SOON), TaskRejection.LEASE_ENDED);
    }

    @Test
    void aSkippedTaskIsOver() {
        TaskEvent assigned = assigned(TaskKind.ASSISTANT_REPLY);
        TaskSkipped skipped =
                (TaskSkipped) decide(List.of(assigned, ACKNOWLEDGED), new SkipTask(TASK, ANNA, " too hard ", SOON))
                        .getFirst();
        assertThat(skipped.reason()).isEqualTo(new PersonalText(ANNA, "too hard"));
        assertThat(decide(List.of(assigned, skipped), new SkipTask(TASK, ANNA, null, SOON)))
                .isEmpty();
        assertThat(decide(List.of(assigned, skipped), new ExpireTask(TASK, EXPIRES_AT)))
                .isEmpty();
        rejected(List.of(assigned, skipped), reply("c1", "Hello", SOON), TaskRejection.TASK_SKIPPED);
        rejected(List.of(assigned, skipped), new AcknowledgeTask(TASK, ANNA, SOON), TaskRejection.TASK_SKIPPED);
    }

    @Test
    void aSkipCanBeTakenBackUntilTheLeaseWouldHaveEnded() {
        TaskEvent assigned = assigned(TaskKind.ASSISTANT_REPLY);
        TaskEvent skipped =
                decide(List.of(assigned), new SkipTask(TASK, ANNA, null, SOON)).getFirst();
        List<TaskEvent> history = List.of(assigned, skipped);
        rejected(history, new TakeSkipBack(TASK, BEN, SOON), TaskRejection.NOT_YOUR_TASK);
        rejected(history, new TakeSkipBack(TASK, ANNA, ACKNOWLEDGE_BY), TaskRejection.LEASE_ENDED);
        TaskEvent back = decide(history, new TakeSkipBack(TASK, ANNA, ACKNOWLEDGE_BY.minusMillis(1)))
                .getFirst();
        List<TaskEvent> again = List.of(assigned, skipped, back);
        assertThat(decide(again, new TakeSkipBack(TASK, ANNA, SOON))).isEmpty();
        assertThat(decide(again, reply("c1", "Hello", SOON))).hasSize(1);
        assertThat(decide(again, new ExpireTask(TASK, ACKNOWLEDGE_BY))).hasSize(1);
    }

    @Test
    void aWithdrawnTaskIsOverAndStaysOver() {
        TaskEvent assigned = assigned(TaskKind.ASSISTANT_REPLY);
        TaskEvent withdrawn =
                decide(List.of(assigned), new WithdrawTask(TASK, SOON)).getFirst();
        List<TaskEvent> history = List.of(assigned, withdrawn);
        assertThat(decide(history, new WithdrawTask(TASK, SOON))).isEmpty();
        assertThat(decide(history, new ExpireTask(TASK, EXPIRES_AT))).isEmpty();
        rejected(history, reply("c1", "Hello", SOON), TaskRejection.TASK_WITHDRAWN);
        rejected(history, new SkipTask(TASK, ANNA, null, SOON), TaskRejection.TASK_WITHDRAWN);
        rejected(history, new TakeSkipBack(TASK, ANNA, SOON), TaskRejection.TASK_WITHDRAWN);
    }

    @Test
    void aReasonIsShortAndClean() {
        List<TaskEvent> given = List.of(assigned(TaskKind.ASSISTANT_REPLY));
        assertThat(((TaskSkipped) decide(given, new SkipTask(TASK, ANNA, "  ", SOON))
                                .getFirst())
                        .reason())
                .isNull();
        rejected(given, new SkipTask(TASK, ANNA, "🌳".repeat(513), SOON), TaskRejection.REASON_UNUSABLE);
        rejected(given, new SkipTask(TASK, ANNA, "a\u0000b", SOON), TaskRejection.TEXT_HAS_CONTROL_CHARACTERS);
    }

    @Test
    void aReviewAnswersItsForm() {
        List<TaskEvent> given = List.of(assigned(TaskKind.LABEL_ASSISTANT_REPLY));
        MessageReviewed reviewed =
                (MessageReviewed) decide(given, review(Map.of(Label.QUALITY, 0.75, Label.SPAM, -0.0)))
                        .getFirst();
        assertThat(reviewed.labels()).containsExactly(Map.entry(Label.SPAM, 0.0), Map.entry(Label.QUALITY, 0.75));
        assertThat(reviewed.form()).isEqualTo(LabelForm.Mode.FULL);
        rejected(given, review(Map.of(Label.QUALITY, 0.5)), TaskRejection.LABEL_MISSING);
        rejected(given, review(Map.of(Label.SPAM, 0.0, Label.MORAL_JUDGEMENT, 1.0)), TaskRejection.LABEL_NOT_IN_FORM);
        for (double value : new double[] {-0.01, 1.01, Double.NaN, Double.POSITIVE_INFINITY}) {
            rejected(given, review(Map.of(Label.SPAM, value)), TaskRejection.LABEL_VALUE_OUT_OF_RANGE);
        }
    }

    @Test
    void aRankingOrdersEveryCandidateOnce() {
        List<TaskEvent> given = List.of(assigned(TaskKind.RANK_ASSISTANT_REPLIES));
        MessageId a = CANDIDATES.get(0);
        MessageId b = CANDIDATES.get(1);
        MessageId c = CANDIDATES.get(2);
        MessageId stranger = new MessageId(new UUID(9, 9));
        RepliesRanked ranked = (RepliesRanked) decide(given, ranking(List.of(List.of(c), List.of(a, b))))
                .getFirst();
        assertThat(ranked.order()).containsExactly(List.of(c), List.of(a, b));
        for (List<List<MessageId>> order : List.<List<List<MessageId>>>of(
                List.of(),
                List.of(List.of(a), List.of(b)),
                List.of(List.of(a), List.of(b), List.of(b)),
                List.of(List.of(a), List.of(b), List.of(stranger)),
                List.of(List.of(a), List.of(b), List.of(c), List.of(stranger)),
                List.of(List.of(a, b, c), List.of()))) {
            rejected(given, ranking(order), TaskRejection.RANKING_IS_NO_PERMUTATION);
        }
    }

    @Test
    void eachKindOfTaskTakesItsOwnKindOfSubmissionOnly() {
        for (TaskKind kind : TaskKind.values()) {
            List<TaskEvent> given = List.of(assigned(kind));
            int taken = 0;
            for (TaskCommand submit : List.of(
                    new SubmitPrompt(TASK, ANNA, "c1", "Hello", TextRules.STANDARD, SOON, AS_OF),
                    reply("c1", "Hello", SOON),
                    review(Map.of(Label.SPAM, 0.0)),
                    ranking(CANDIDATES.stream().map(List::of).toList()))) {
                try {
                    taken += decide(given, submit).size();
                } catch (CommandRejected rejected) {
                    assertThat(rejected.rejection()).isEqualTo(TaskRejection.WRONG_KIND_OF_SUBMISSION);
                }
            }
            assertThat(taken).as("%s", kind).isOne();
        }
    }

    @Test
    void aSubmissionNeedsAUsableName() {
        List<TaskEvent> given = List.of(assigned(TaskKind.ASSISTANT_REPLY));
        for (String name : List.of("", "  ", "a\nb", "x".repeat(201), "\ud800")) {
            rejected(given, reply(name, "Hello", SOON), TaskRejection.CLIENT_MESSAGE_ID_UNUSABLE);
        }
        assertThat(decide(given, reply("x".repeat(200), "Hello", SOON))).hasSize(1);
        assertThat(ASSIGNED_AT).isBefore(SOON);
    }
}
