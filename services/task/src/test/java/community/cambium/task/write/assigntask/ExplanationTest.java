package community.cambium.task.write.assigntask;

import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.events.ContributorId;
import community.cambium.events.TaskKind;
import community.cambium.task.leasebook.OpenWork;
import community.cambium.task.leasebook.WorkWish;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final WorkWish ANYTHING =
            new WorkWish(new ContributorId(new UUID(1, 2)), null, List.of("eu"), null, null);

    @Test
    void whoHasDoneTheirsLearnsWhatIsMissing() {
        assertThat(Explanation.of(
                        ANYTHING, List.of(new OpenWork(TaskKind.LABEL_INITIAL_PROMPT, "eu", 2, 0, 0, 2, 0, 0))))
                .isEqualTo("2 reviews of prompts missing in eu; you have done yours.");
    }

    @Test
    void everyReasonIsNamedWithItsNumber() {
        OpenWork rankings = new OpenWork(TaskKind.RANK_ASSISTANT_REPLIES, "eu", 7, 0, 1, 3, 2, 1);
        OpenWork answers = new OpenWork(TaskKind.PROMPTER_REPLY, "eu", 1, 0, 0, 0, 1, 0);
        OpenWork nothing = new OpenWork(TaskKind.INITIAL_PROMPT, "eu", 0, 0, 0, 0, 0, 0);
        assertThat(Explanation.of(ANYTHING, List.of(rankings, nothing, answers)))
                .isEqualTo(
                        "7 rankings of assistants' replies missing in eu; 1 about yours, 3 you have done your part of,"
                                + " 2 you skipped, 1 you are at just now."
                                + " 1 answer by a prompter missing in eu; you skipped them.");
    }

    @Test
    void whereNothingIsMissingThatIsSaid() {
        assertThat(Explanation.of(ANYTHING, List.of()))
                .isEqualTo("Nothing of this kind is missing in these languages.");
    }
}
