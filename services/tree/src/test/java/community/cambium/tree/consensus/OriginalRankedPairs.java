package community.cambium.tree.consensus;

import community.cambium.events.MessageId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Open-Assistant's own procedure, step by step as it was, to compare with.
final class OriginalRankedPairs {
    private record Pair(int winner, int loser) {}

    private OriginalRankedPairs() {}

    static List<MessageId> order(PairwiseTally tally) {
        int size = tally.candidates().size();
        List<Pair> sorted = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                if (i != j && tally.margin(i, j) >= 0) {
                    sorted.add(new Pair(i, j));
                }
            }
        }
        sorted.sort(Comparator.comparingInt((Pair pair) -> -tally.margin(pair.winner(), pair.loser())));
        List<Pair> locked = new ArrayList<>();
        for (Pair pair : sorted) {
            locked.add(pair);
            if (hasCycle(locked)) {
                locked.removeLast();
            }
        }
        return sourcesFirst(locked, size).stream().map(tally.candidates()::get).toList();
    }

    private static boolean hasCycle(List<Pair> pairs) {
        List<Pair> left = new ArrayList<>(pairs);
        while (left.size() > 1) {
            Set<Integer> winners = left.stream().map(Pair::winner).collect(Collectors.toSet());
            if (!left.removeIf(pair -> !winners.contains(pair.loser()))) {
                return true;
            }
        }
        return false;
    }

    private static List<Integer> sourcesFirst(List<Pair> locked, int size) {
        List<Pair> left = new ArrayList<>(locked);
        List<Integer> order = new ArrayList<>();
        while (!left.isEmpty()) {
            Set<Integer> losers = left.stream().map(Pair::loser).collect(Collectors.toSet());
            int source = left.stream()
                    .map(Pair::winner)
                    .filter(winner -> !losers.contains(winner))
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            order.add(source);
            left.removeIf(pair -> pair.winner() == source);
        }
        for (int i = 0; i < size; i++) {
            if (!order.contains(i)) {
                order.add(i);
            }
        }
        return order;
    }
}
