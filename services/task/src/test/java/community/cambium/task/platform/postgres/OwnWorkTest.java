package community.cambium.task.platform.postgres;

import static community.cambium.task.platform.postgres.LeaseBookFixture.NOW;
import static community.cambium.task.platform.postgres.LeaseBookFixture.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import community.cambium.decider.CommandRejected;
import community.cambium.events.ContributorId;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeId;
import community.cambium.events.Role;
import community.cambium.events.TaskKind;
import community.cambium.task.leasebook.LeaseRejection;
import community.cambium.task.platform.postgres.LeaseBookFixture.Held;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OwnWorkTest {
    private final LeaseBookFixture world = LeaseBookFixture.unlimited();
    private final ContributorId anna = world.person();
    private final ContributorId ben = world.person();
    private final MessageTreeId tree = world.tree("en");
    private final MessageId root = world.message(tree, null, Role.PROMPTER, anna);
    private final MessageId answer = world.message(tree, root, Role.ASSISTANT, anna);

    @AfterEach
    void closeTheBook() {
        world.close();
    }

    @Test
    void nobodyHandsInAReviewOfTheirOwnThoughItWasNotKnownForTheirsWhenOffered() {
        world.reviews(tree, answer, Role.ASSISTANT, 1);
        isRefusedOnceItIsTheirOwn(TaskKind.LABEL_ASSISTANT_REPLY);
    }

    @Test
    void nobodyHandsInARankingWithTheirOwnThoughItWasNotKnownForTheirsWhenOffered() {
        world.rankings(tree, root, List.of(answer, world.message(tree, root, Role.ASSISTANT, world.person())), 1);
        isRefusedOnceItIsTheirOwn(TaskKind.RANK_ASSISTANT_REPLIES);
    }

    private void isRefusedOnceItIsTheirOwn(TaskKind kind) {
        Held held = world.lease(wish(ben, kind)).orElseThrow();
        wasWrittenBy(ben);
        assertThatExceptionOfType(CommandRejected.class)
                .isThrownBy(() -> world.complete(held, ben, NOW))
                .satisfies(rejected -> assertThat(rejected.rejection()).isEqualTo(LeaseRejection.OWN_MESSAGE));
        wasWrittenBy(anna);
        assertThat(world.complete(held, ben, NOW)).isTrue();
    }

    private void wasWrittenBy(ContributorId author) {
        world.jdbc.update("update known_message set author = ? where message_id = ?", author.value(), answer.value());
    }
}
