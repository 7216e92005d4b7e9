package community.cambium.tree.messagetree;

import static community.cambium.tree.messagetree.Grove.ROOT;
import static community.cambium.tree.messagetree.Grove.message;
import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.events.MessageTreeEvent;
import community.cambium.events.MessageTreeEvent.MessageAccepted;
import community.cambium.events.MessageTreeEvent.MessageRejected;
import community.cambium.events.MessageTreeEvent.ReviewCounted;
import community.cambium.events.TreeShape;
import community.cambium.events.TreeState;
import community.cambium.tree.conversation.Message.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptanceTest {
    @ParameterizedTest(name = "spam {0}, language {1}: score {2}, {3}")
    @CsvSource({
        "0 0 0,     0 0 0,     1.0,   ACCEPTED",
        "1 0 0,     0 0 0,     0.667, ACCEPTED",
        "1 1 0,     0 0 0,     0.333, REJECTED",
        "1 0 0,     0 1 0,     0.333, REJECTED",
        "1 0 0,     1 0 0,     0.333, REJECTED",
        "0 0 0,     1 0 0,     0.667, ACCEPTED",
        ".5 .5 0,   0 0 0,     0.667, ACCEPTED",
        ".5 .5 .5,  0 0 0,     0.5,   REJECTED",
        "1 0 0 0,   0 1 0 0,   0.5,   REJECTED",
        "1 1 0 0 0, 0 0 0 0 0, 0.6,   REJECTED",
        ".1 .2 .1,  .3 .2 .3,  0.6,   REJECTED",
        ".1 .2 .1,  .3 .2 .29, 0.603, ACCEPTED",
    })
    void reviewsDecideAsInOpenAssistant(String spam, String language, double score, Verdict verdict) {
        String[] spams = spam.split(" ");
        String[] languages = language.split(" ");
        Grove grove = new Grove(new TreeShape(4, 2, 3, 1, spams.length, 3, 3));
        grove.plant();
        for (int i = 0; i < spams.length; i++) {
            assertThat(grove.state()).isEqualTo(TreeState.INITIAL_PROMPT_REVIEW);
            grove.review(ROOT, "r" + i, Double.parseDouble(spams[i]), Double.valueOf(languages[i]));
        }
        assertThat(grove.tree().conversation().message(ROOT).orElseThrow().verdict())
                .isEqualTo(verdict);
        double decided = grove.all(MessageAccepted.class).stream()
                .mapToDouble(MessageAccepted::score)
                .findFirst()
                .orElseGet(() -> grove.last(MessageRejected.class).score());
        assertThat(decided).isEqualTo(score, org.assertj.core.data.Offset.offset(0.001));
    }

    @Test
    void anUnansweredLanguageCountsAsNoMismatch() {
        Grove grove = new Grove(Grove.SMALL);
        grove.plant();
        grove.review(ROOT, "r1", 1, null);
        grove.review(ROOT, "r2", 0, null);
        grove.review(ROOT, "r3", 0, null);
        assertThat(grove.last(MessageAccepted.class).reviews()).hasSize(3);
    }

    @Test
    void aLateReviewCanTurnARejectedReply() {
        Grove grove = new Grove(Grove.SMALL).growing();
        grove.reply("a", ROOT);
        grove.review(message("a"), "r1", 1, 0.0);
        grove.review(message("a"), "r2", .5, 0.0);
        grove.review(message("a"), "r3", 0, 0.0);
        assertThat(grove.verdict("a")).isEqualTo(Verdict.REJECTED);
        grove.review(message("a"), "r4", 0, 0.0);
        assertThat(grove.verdict("a")).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void aLateReviewNeverTurnsAnAcceptedReply() {
        Grove grove = new Grove(Grove.SMALL).growing();
        grove.reply("a", ROOT);
        grove.accept(message("a"));
        List<MessageTreeEvent> late = grove.review(message("a"), "r4", 1, 1.0);
        assertThat(late).hasExactlyElementsOfTypes(ReviewCounted.class);
        assertThat(grove.verdict("a")).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void aPromptAcceptedLateLetsItsAbortedTreeWaitAfterAll() {
        Grove grove = new Grove(Grove.SMALL);
        grove.plant();
        grove.review(ROOT, "r1", 1, 0.0);
        grove.review(ROOT, "r2", .5, 0.0);
        grove.review(ROOT, "r3", 0, 0.0);
        assertThat(grove.state()).isEqualTo(TreeState.ABORTED_LOW_GRADE);
        grove.review(ROOT, "r4", 0, 0.0);
        assertThat(grove.all(MessageAccepted.class)).hasSize(1);
        assertThat(grove.state()).isEqualTo(TreeState.PROMPT_LOTTERY_WAITING);
        assertThat(grove.rules()).endsWith("prompt-rejected", "prompt-accepted-late");
    }

    @Test
    void aReviewThatComesBeforeItsMessageIsKept() {
        Grove grove = new Grove(Grove.SMALL).growing();
        grove.accept(message("a"));
        assertThat(grove.all(ReviewCounted.class)).hasSize(6);
        grove.reply("a", ROOT);
        assertThat(grove.verdict("a")).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void theSameReviewAgainChangesNothing() {
        Grove grove = new Grove(Grove.SMALL);
        grove.plant();
        grove.review(ROOT, "r1", 0, 0.0);
        assertThat(grove.review(ROOT, "r1", 0, 0.0)).isEmpty();
    }
}
