package community.cambium.tree.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import community.cambium.events.MessageId;
import community.cambium.testing.RealData;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Elections whose results others have published; the file lies beside the repository where it can be had.
class PublishedElectionsTest {
    private static final String FILE = "ranked-pairs-vectors.json";

    @Test
    void publishedElectionsComeOutAsPublished() {
        int compared = 0;
        for (JsonNode election : elections()) {
            Map<String, MessageId> ids = idsInOrderOfNames(election);
            List<MessageId> order = RankedPairs.order(tally(election, ids));
            if (election.path("unique_by_margin").asBoolean()) {
                List<MessageId> expected = flat(election.path("expected_order"), ids);
                assertThat(order).as(election.path("id").asString()).isEqualTo(expected);
                compared++;
            }
            JsonNode original = election.path("openassistant_ranking_py_order");
            if (original.isArray()) {
                assertThat(order).as(election.path("id").asString()).isEqualTo(flat(original, ids));
                compared++;
            }
        }
        assertThat(compared).as("14 orders by margin and 8 of the original").isEqualTo(22);
    }

    @Test
    void publishedBallotsAreCountedAsPublished() {
        int counted = 0;
        for (JsonNode election : elections()) {
            if (election.path("complete_strict_ballots").asBoolean()) {
                Map<String, MessageId> ids = idsInOrderOfNames(election);
                assertThat(PairwiseTally.of(ids.values(), ballots(election, ids))
                                .pairs())
                        .as(election.path("id").asString())
                        .isEqualTo(tally(election, ids).pairs());
                counted++;
            }
        }
        assertThat(counted).isEqualTo(8);
    }

    private static List<Ballot> ballots(JsonNode election, Map<String, MessageId> ids) {
        List<Ballot> ballots = new ArrayList<>();
        for (JsonNode cast : election.path("ballots")) {
            Ballot ballot = Ballot.strict(flat(cast.path("ranking"), ids));
            ballots.addAll(Collections.nCopies(cast.path("count").asInt(), ballot));
        }
        return ballots;
    }

    private static JsonNode elections() {
        Optional<Path> file = RealData.find(FILE);
        assumeTrue(file.isPresent(), () -> "Skipped: there is no " + FILE);
        return JsonMapper.shared().readTree(file.orElseThrow().toFile()).path("vectors");
    }

    private static Map<String, MessageId> idsInOrderOfNames(JsonNode election) {
        List<String> names =
                texts(election.path("candidates")).stream().sorted().toList();
        Map<String, MessageId> ids = new HashMap<>();
        names.forEach(name -> ids.put(name, new MessageId(new UUID(0, ids.size()))));
        return ids;
    }

    private static PairwiseTally tally(JsonNode election, Map<String, MessageId> ids) {
        PairwiseTally tally = PairwiseTally.empty(ids.values());
        for (Map.Entry<String, JsonNode> winner : election.path("pairwise_wins").properties()) {
            for (Map.Entry<String, JsonNode> loser : winner.getValue().properties()) {
                tally = tally.with(
                        id(ids, winner.getKey()),
                        id(ids, loser.getKey()),
                        loser.getValue().asInt());
            }
        }
        return tally;
    }

    private static List<MessageId> flat(JsonNode order, Map<String, MessageId> ids) {
        List<MessageId> flat = new ArrayList<>();
        for (JsonNode place : order) {
            if (place.isArray()) {
                texts(place).forEach(name -> flat.add(id(ids, name)));
            } else {
                flat.add(id(ids, place.asString()));
            }
        }
        return flat;
    }

    private static MessageId id(Map<String, MessageId> ids, String name) {
        return Objects.requireNonNull(ids.get(name), name);
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
