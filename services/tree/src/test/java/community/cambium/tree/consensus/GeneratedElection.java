package community.cambium.tree.consensus;

import community.cambium.events.MessageId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/// Some replies with ids of all kinds, half of them with the highest bit set, and some people's rankings of them.
record GeneratedElection(Set<MessageId> candidates, List<Ballot> ballots) {
    /// @param ties one of so many replies is as good as the one before it; 0 for none
    /// @param gaps one of so many replies was not among a ballot's candidates; 0 for none
    static GeneratedElection of(Random random, int candidates, int voters, int ties, int gaps) {
        Set<MessageId> ids = new LinkedHashSet<>();
        while (ids.size() < candidates) {
            // Ids of one millisecond differ only in their last half, so both halves are made to decide.
            ids.add(new MessageId(
                    random.nextBoolean()
                            ? new UUID(random.nextLong(), random.nextLong())
                            : new UUID(0xf18f_5c3e_0000_7000L, random.nextLong())));
        }
        List<Ballot> ballots = new ArrayList<>();
        for (int voter = 0; voter < voters; voter++) {
            ballots.add(ballot(random, ids, ties, gaps));
        }
        return new GeneratedElection(ids, ballots);
    }

    private static Ballot ballot(Random random, Set<MessageId> ids, int ties, int gaps) {
        List<MessageId> shuffled = new ArrayList<>(ids);
        Collections.shuffle(shuffled, random);
        List<List<MessageId>> groups = new ArrayList<>();
        for (MessageId id : shuffled) {
            if (gaps > 0 && random.nextInt(gaps) == 0) {
                continue;
            }
            if (ties > 0 && !groups.isEmpty() && random.nextInt(ties) == 0) {
                groups.getLast().add(id);
            } else {
                groups.add(new ArrayList<>(List.of(id)));
            }
        }
        return new Ballot(groups);
    }

    Consensus consensus() {
        return Consensus.of(candidates, ballots);
    }

    /// The same rankings, the worst first.
    GeneratedElection reversed() {
        return new GeneratedElection(
                candidates,
                ballots.stream()
                        .map(ballot -> new Ballot(ballot.groups().reversed()))
                        .toList());
    }
}
