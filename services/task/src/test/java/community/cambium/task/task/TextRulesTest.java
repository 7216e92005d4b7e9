package community.cambium.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import community.cambium.decider.CommandRejected;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextRulesTest {
    private static final TextRules RULES = TextRules.STANDARD;

    private static void refused(String text, TaskRejection why) {
        assertThatExceptionOfType(CommandRejected.class)
                .isThrownBy(() -> RULES.tidied(text))
                .satisfies(rejected -> assertThat(rejected.rejection()).isEqualTo(why));
    }

    @Test
    void aTextIsCountedInCodePointsAfterTrimming() {
        String longest = "\uD83D\uDE42".repeat(2_000);
        assertThat(RULES.tidied("\n " + longest + "\u00a0\t")).isEqualTo(longest);
        refused(longest + "x", TaskRejection.TEXT_TOO_LONG);
        assertThat(new TextRules(10_000).tidied(longest + "x")).hasSize(4_001);
    }

    @Test
    void aTextOfSpacesIsEmpty() {
        for (String text : List.of("", " ", "\n\t\r\n", "\u00a0\u2003\u3000\ufeff\u2028")) {
            refused(text, TaskRejection.TEXT_EMPTY);
        }
    }

    @Test
    void controlCharactersAreRefusedExceptLineBreaksAndTabs() {
        assertThat(RULES.tidied("one\r\ntwo\n\tthree")).isEqualTo("one\ntwo\n\tthree");
        for (char control : new char[] {0, 7, 8, 11, 12, 13, 27, 127, 0x85, 0x9f}) {
            refused("a" + control + "b", TaskRejection.TEXT_HAS_CONTROL_CHARACTERS);
        }
    }

    @Test
    void halvesOfCharactersAreRefused() {
        for (String text : List.of("a\ud83d", "\ude42a", "a\ude42\ud83db")) {
            refused(text, TaskRejection.TEXT_IS_NO_UNICODE);
        }
    }

    @Test
    void joinersAndDirectionMarksStayBecauseScriptsNeedThem() {
        assertThat(RULES.tidied("می\u200cخواهم \u200eabc")).isEqualTo("می\u200cخواهم \u200eabc");
    }

    @Test
    void tidyingTwiceChangesNothingMore() {
        Random random = new Random(1);
        String characters = " \n\t\u00a0\ufeff\r\nabİı\u0301\u4f60";
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                text.append(characters.charAt(random.nextInt(characters.length())));
            }
            try {
                String tidied = RULES.tidied(text.toString());
                assertThat(RULES.tidied(tidied)).isEqualTo(tidied);
            } catch (CommandRejected rejected) {
                assertThat(rejected.rejection())
                        .isIn(TaskRejection.TEXT_EMPTY, TaskRejection.TEXT_HAS_CONTROL_CHARACTERS);
            }
        }
    }
}
