package community.cambium.eventcodec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.cambium.events.ContributorId;
import community.cambium.events.MessageTreeId;
import community.cambium.events.PersonalText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// How states are written down between commands.
class StateCodecTest {
    private static final ContributorId ANN = new ContributorId(new UUID(0x7000L, 1));

    /// A state with a list of parts.
    record Wood(String name, List<Tree> trees, @Nullable ContributorId keeper) {
        /// A part of a state.
        record Tree(MessageTreeId id, int height) {}
    }

    /// The same names and types elsewhere.
    record Elsewhere() {
        /// The same as the other.
        record Wood(String name, List<Tree> trees, @Nullable ContributorId keeper) {}

        /// The same as the other.
        record Tree(MessageTreeId id, int height) {}
    }

    /// The same names, of which one has another type further down.
    record Taller() {
        /// It looks like the others.
        record Wood(String name, List<Tree> trees, @Nullable ContributorId keeper) {}

        /// It does not.
        record Tree(MessageTreeId id, long height) {}
    }

    /// The same parts in another order.
    record Turned() {
        /// It begins with its trees.
        record Wood(
                List<StateCodecTest.Wood.Tree> trees,
                String name,
                @Nullable ContributorId keeper) {}
    }

    /// A state with people's words in it.
    record Sayings(List<PersonalText> sayings) {}

    @Test
    void aStateIsReadAsItWasWritten() {
        StateCodec<Wood> codec = StateCodec.of(Wood.class);
        Wood wood = new Wood("oaks", List.of(new Wood.Tree(new MessageTreeId(new UUID(1, 2)), 3)), ANN);
        assertThat(codec.decode(codec.encode(wood))).isEqualTo(wood);
        Wood nobodys = new Wood("nobody's", List.of(), null);
        assertThat(codec.decode(codec.encode(nobodys))).isEqualTo(nobodys);
    }

    @Test
    void anotherShapeShowsHoweverDeepTheChange() {
        String shape = StateCodec.of(Wood.class).shape();
        assertThat(StateCodec.of(Elsewhere.Wood.class).shape()).isEqualTo(shape);
        assertThat(StateCodec.of(Taller.Wood.class).shape()).isNotEqualTo(shape);
        assertThat(StateCodec.of(Turned.Wood.class).shape()).isNotEqualTo(shape);
    }

    @Test
    void whatIsNoStateIsRefused() {
        StateCodec<Wood> codec = StateCodec.of(Wood.class);
        for (String nonsense : List.of("", "null", "[]", "{\"name\":\"oaks\"}", "{\"name\":\"oaks\",\"trees\":null}")) {
            assertThatThrownBy(() -> codec.decode(nonsense.getBytes(StandardCharsets.UTF_8)))
                    .as(nonsense)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void peoplesWordsAreKeptInEventsOnly() {
        assertThatThrownBy(() -> StateCodec.of(Sayings.class)).isInstanceOf(IllegalArgumentException.class);
    }
}
