package community.cambium.tree.consensus;

import community.cambium.events.MessageId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Ranked pairs as it is defined, tried out on every possible order: of all orders those are kept that agree with the
/// clearest comparison, of these those that agree with the next, and so on, unless none is left. Ids are compared as
/// text, which is the order of their bytes. Nothing of the code that decides is used.
final class RankedPairsByDefinition {
    private record Comparison(MessageId better, MessageId worse, int margin) {}

    private RankedPairsByDefinition() {}

    /// The one order that is left.
    static List<MessageId> order(Set<MessageId> candidates, List<Ballot> ballots) {
        List<List<MessageId>> left = orders(List.copyOf(candidates));
        for (Comparison comparison : clearestFirst(candidates, ballots)) {
            List<List<MessageId>> agreeing = left.stream()
                    .filter(order -> order.indexOf(comparison.better()) < order.indexOf(comparison.worse()))
                    .toList();
            left = agreeing.isEmpty() ? left : agreeing;
        }
        if (left.size() != 1) {
            throw new AssertionError("comparing every pair leaves one order, not " + left);
        }
        return left.getFirst();
    }

    /// The smallest number of ballots, up to two, that can be replaced by strict orders so that another comes first.
    static int marginOfSafety(Set<MessageId> candidates, List<Ballot> ballots) {
        MessageId first = order(candidates, ballots).getFirst();
        for (int replaced = 1; replaced <= 2; replaced++) {
            if (anotherCanComeFirst(candidates, ballots, first, replaced, 0)) {
                return replaced;
            }
        }
        return 3;
    }

    private static boolean anotherCanComeFirst(
            Set<MessageId> candidates, List<Ballot> ballots, MessageId first, int replaced, int from) {
        if (replaced == 0) {
            return !order(candidates, ballots).getFirst().equals(first);
        }
        for (int i = from; i < ballots.size(); i++) {
            for (List<MessageId> order : orders(List.copyOf(candidates))) {
                List<Ballot> changed = new ArrayList<>(ballots);
                changed.set(i, Ballot.strict(order));
                if (anotherCanComeFirst(candidates, changed, first, replaced - 1, i + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The replies that all ballots have.
    static Set<MessageId> common(Set<MessageId> eligible, List<Ballot> ballots) {
        return eligible.stream()
                .filter(id -> ballots.stream().allMatch(ballot -> placeOf(id, ballot) >= 0))
                .collect(Collectors.toSet());
    }

    /// By how many ballots one is ahead of the other.
    static int margin(MessageId one, MessageId other, List<Ballot> ballots) {
        return ballots.stream()
                .mapToInt(ballot -> Integer.signum(placeOf(other, ballot) - placeOf(one, ballot)))
                .sum();
    }

    private static int placeOf(MessageId id, Ballot ballot) {
        for (int place = 0; place < ballot.groups().size(); place++) {
            if (ballot.groups().get(place).contains(id)) {
                return place;
            }
        }
        return -1;
    }

    private static List<Comparison> clearestFirst(Set<MessageId> candidates, List<Ballot> ballots) {
        List<MessageId> byText = candidates.stream()
                .sorted(Comparator.comparing(MessageId::toString))
                .toList();
        List<Comparison> comparisons = new ArrayList<>();
        for (int i = 0; i < byText.size(); i++) {
            for (int j = i + 1; j < byText.size(); j++) {
                int margin = margin(byText.get(i), byText.get(j), ballots);
                comparisons.add(
                        margin >= 0
                                ? new Comparison(byText.get(i), byText.get(j), margin)
                                : new Comparison(byText.get(j), byText.get(i), -margin));
            }
        }
        comparisons.sort(Comparator.comparingInt((Comparison comparison) -> -comparison.margin())
                .thenComparing(comparison -> Objects.toString(comparison.better()))
                .thenComparing(comparison -> Objects.toString(comparison.worse())));
        return comparisons;
    }

    /// All orders of some replies.
    static List<List<MessageId>> orders(List<MessageId> ids) {
        if (ids.isEmpty()) {
            return List.of(List.of());
        }
        List<List<MessageId>> all = new ArrayList<>();
        for (MessageId first : ids) {
            List<MessageId> others =
                    ids.stream().filter(id -> !id.equals(first)).toList();
            for (List<MessageId> rest : orders(others)) {
                List<MessageId> order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                all.add(order);
            }
        }
        return all;
    }
}
