package community.cambium.task.task;

import static community.cambium.task.task.TaskFixtures.ANNA;
import static community.cambium.task.task.TaskFixtures.ASSIGNED_AT;
import static community.cambium.task.task.TaskFixtures.BEN;
import static community.cambium.task.task.TaskFixtures.CANDIDATES;
import static community.cambium.task.task.TaskFixtures.EXPIRES_AT;
import static community.cambium.task.task.TaskFixtures.NEW_MESSAGE;
import static community.cambium.task.task.TaskFixtures.TASK;
import static community.cambium.task.task.TaskFixtures.assign;
import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.decider.CommandRejected;
import community.cambium.events.ContributorId;
import community.cambium.events.Label;
import community.cambium.events.ReadUpTo;
import community.cambium.events.TaskEvent;
import community.cambium.events.TaskEvent.MessageReviewed;
import community.cambium.events.TaskEvent.PromptWritten;
import community.cambium.events.TaskEvent.RepliesRanked;
import community.cambium.events.TaskEvent.ReplyWritten;
import community.cambium.events.TaskEvent.SkipTakenBack;
import community.cambium.events.TaskEvent.TaskAcknowledged;
import community.cambium.events.TaskEvent.TaskAssigned;
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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What holds for every history of a task, tried on many generated ones.
class TaskPropertiesTest {
    private static final int HISTORIES = 3_000;

    private static TaskCommand anyCommand(Random random) {
        Instant at = ASSIGNED_AT.plus(Duration.ofSeconds(random.nextLong(
                Duration.between(ASSIGNED_AT, EXPIRES_AT).toSeconds() / (random.nextBoolean() ? 1 : 400) + 5)));
        ContributorId who = random.nextInt(6) == 0 ? BEN : ANNA;
        String name = random.nextBoolean() ? "c1" : "c2";
        String text = random.nextBoolean() ? "Hello" : random.nextBoolean() ? " Hello" : "\u0007";
        TaskKind kind = TaskKind.values()[random.nextInt(TaskKind.values().length)];
        return switch (random.nextInt(12)) {
            case 0, 1 -> assign(kind);
            case 2 -> new AcknowledgeTask(TASK, who, at);
            case 3 -> new SkipTask(TASK, who, null, at);
            case 4 -> new ExpireTask(TASK, at);
            case 5 -> new SubmitPrompt(TASK, who, name, text, TextRules.STANDARD, at, ReadUpTo.NOTHING);
            case 6 -> new SubmitReply(TASK, who, name, NEW_MESSAGE, text, TextRules.STANDARD, at, ReadUpTo.NOTHING);
            case 8 -> new TakeSkipBack(TASK, who, at);
            case 9 -> new SkipTask(TASK, who, null, at);
            case 10 -> new WithdrawTask(TASK, at);
            case 7 ->
                new SubmitReview(TASK, who, name, Map.of(Label.SPAM, random.nextInt(3) / 1.5), at, ReadUpTo.NOTHING);
            default ->
                new SubmitRanking(
                        TASK,
                        who,
                        name,
                        random.nextBoolean() ? List.of(CANDIDATES) : List.of(CANDIDATES.subList(0, 2)),
                        random.nextBoolean(),
                        at,
                        ReadUpTo.NOTHING);
        };
    }

    private static List<TaskEvent> anyHistory(Random random) {
        List<TaskEvent> history = new ArrayList<>();
        Task task = Task.initial();
        for (int i = random.nextInt(2, 14); i > 0; i--) {
            TaskCommand command = anyCommand(random);
            try {
                List<TaskEvent> decided = TaskDecider.decide(task, command);
                assertThat(TaskDecider.decide(task, command)).isEqualTo(decided);
                for (TaskEvent event : decided) {
                    task = Task.evolve(task, event);
                    history.add(event);
                }
                assertThat(TaskDecider.decide(task, command))
                        .as("%s obeyed twice", command)
                        .isEmpty();
            } catch (CommandRejected rejected) {
                assertThat(rejected.rejection().advice()).endsWith(".");
            }
        }
        return history;
    }

    @Test
    void aCommandThatWasObeyedLeadsToNothingMore() {
        Random random = new Random(20_260_329);
        for (int i = 0; i < HISTORIES; i++) {
            anyHistory(random);
        }
    }

    @Test
    void anyPrefixAndTheRestGiveTheWhole() {
        Random random = new Random(7);
        for (int i = 0; i < HISTORIES; i++) {
            List<TaskEvent> history = anyHistory(random);
            int cut = random.nextInt(history.size() + 1);
            Task half = TaskDecider.DECIDER.stateAfter(history.subList(0, cut));
            for (TaskEvent event : history.subList(cut, history.size())) {
                half = Task.evolve(half, event);
            }
            assertThat(half).isEqualTo(TaskDecider.DECIDER.stateAfter(history));
        }
    }

    @Test
    void aTaskIsAssignedOnceAndEndsAtMostOnceUnlessItsSkipIsTakenBack() {
        Random random = new Random(11);
        int ended = 0;
        for (int i = 0; i < HISTORIES; i++) {
            List<TaskEvent> history = anyHistory(random);
            assertThat(history.stream().filter(TaskAssigned.class::isInstance)).hasSizeLessThanOrEqualTo(1);
            int ends = 0;
            for (TaskEvent event : history) {
                ends += ends(event) ? 1 : event instanceof SkipTakenBack ? -1 : 0;
                assertThat(ends).isBetween(0, 1);
            }
            assertThat(ends == 0 || ends(history.getLast())).isTrue();
            ended += ends;
        }
        assertThat(ended).as("histories that went to an end").isGreaterThan(HISTORIES / 4);
    }

    private static boolean ends(TaskEvent event) {
        return switch (event) {
            case TaskAssigned _, TaskAcknowledged _, SkipTakenBack _ -> false;
            case TaskSkipped _,
                    TaskExpired _,
                    TaskEvent.TaskWithdrawn _,
                    PromptWritten _,
                    ReplyWritten _,
                    MessageReviewed _,
                    RepliesRanked _ -> true;
        };
    }
}
