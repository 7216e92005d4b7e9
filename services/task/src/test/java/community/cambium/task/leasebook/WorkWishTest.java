package community.cambium.task.leasebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.cambium.decider.CommandRejected;
import community.cambium.events.ContributorId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkWishTest {
    @Test
    void aLanguageIsTheSameHoweverItsTagIsSpelled() {
        assertThat(in("EN", "en", "pt-br").languages()).containsExactly("en", "pt-BR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "e n", "pt_BR", "english language", "de-abcdefghi", "und"})
    void whatNamesNoLanguageIsRefused(String tag) {
        assertThatThrownBy(() -> in("en", tag))
                .isInstanceOfSatisfying(
                        CommandRejected.class,
                        refused -> assertThat(refused.rejection()).isEqualTo(LeaseRejection.NO_LANGUAGE_NAMED));
    }

    private static WorkWish in(String... languages) {
        return new WorkWish(new ContributorId(new UUID(1, 2)), null, List.of(languages), null, null);
    }
}
