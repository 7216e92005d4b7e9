package community.cambium.eventcodec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Ids grow in the order in which they are made.
class TimeOrderedIdsTest {
    @Test
    void idsAreOfVersionSevenAndGrowAlsoWithinAMillisecond() {
        List<UUID> ids = Stream.generate(TimeOrderedIds::next).limit(10_000).toList();

        assertThat(ids)
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id.version()).isEqualTo(7));
        assertThat(ids).isSortedAccordingTo(Comparator.comparing(UUID::toString));
    }
}
