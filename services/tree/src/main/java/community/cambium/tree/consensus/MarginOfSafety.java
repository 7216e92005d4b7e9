package community.cambium.tree.consensus;

import community.cambium.events.MessageId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How sure the first place is: the smallest number of ballots whose replacement by some strict order changes it.
/// Exact for up to four replies and two ballots; 3 stands for everything beyond.
final class MarginOfSafety {
    private static final int BEYOND = 3;
    private static final int MOST_CANDIDATES = 4;

    private final PairwiseTally tally;
    private final MessageId first;
    private final List<Ballot> strictOrders;
    private final Map<Ballot, Integer> ballots = new LinkedHashMap<>();

    private MarginOfSafety(PairwiseTally tally, List<Ballot> cast) {
        this.tally = tally;
        this.first = RankedPairs.order(tally).getFirst();
        this.strictOrders = permutations(tally.candidates());
        // Equal ballots are replaced with equal effect, so each kind is tried once.
        cast.forEach(ballot -> ballots.merge(ballot, 1, Integer::sum));
    }

    static int of(PairwiseTally tally, List<Ballot> cast) {
        if (tally.candidates().size() > MOST_CANDIDATES) {
            return BEYOND;
        }
        MarginOfSafety margin = new MarginOfSafety(tally, cast);
        if (margin.oneBallotDecides()) {
            return 1;
        }
        return margin.twoBallotsDecide() ? 2 : BEYOND;
    }

    private boolean oneBallotDecides() {
        return ballots.keySet().stream().anyMatch(ballot -> someOrderChangesTheFirst(tally, List.of(ballot)));
    }

    private boolean twoBallotsDecide() {
        List<Ballot> kinds = List.copyOf(ballots.keySet());
        for (int i = 0; i < kinds.size(); i++) {
            for (int j = i; j < kinds.size(); j++) {
                boolean enough = i != j || ballots.getOrDefault(kinds.get(i), 0) > 1;
                if (enough && someTwoOrdersChangeTheFirst(kinds.get(i), kinds.get(j))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean someTwoOrdersChangeTheFirst(Ballot one, Ballot other) {
        return strictOrders.stream()
                .anyMatch(order ->
                        someOrderChangesTheFirst(tally.replacing(List.of(one), List.of(order)), List.of(other)));
    }

    private boolean someOrderChangesTheFirst(PairwiseTally counted, List<Ballot> out) {
        return strictOrders.stream()
                .map(order -> RankedPairs.order(counted.replacing(out, List.of(order))))
                .anyMatch(order -> !order.getFirst().equals(first));
    }

    private static List<Ballot> permutations(List<MessageId> ids) {
        List<List<MessageId>> orders = List.of(List.of());
        for (MessageId id : ids) {
            List<List<MessageId>> longer = new ArrayList<>();
            for (List<MessageId> order : orders) {
                for (int at = 0; at <= order.size(); at++) {
                    List<MessageId> with = new ArrayList<>(order);
                    with.add(at, id);
                    longer.add(with);
                }
            }
            orders = longer;
        }
        return orders.stream().map(Ballot::strict).toList();
    }
}
