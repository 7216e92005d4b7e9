package community.cambium.reenactment.planning;

import community.cambium.events.Role;
import community.cambium.events.TreeShape;
import community.cambium.oasst.ExportMessage;
import community.cambium.reenactment.voting.Fate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Orders the replies of a growing tree into waves such that every reply finds an accepted parent, a place under it
/// and a slot of the goal: rejected replies come before the last accepted one, for with that the tree moves on.
final class GrowthPlanner {
    private final Family family;
    private final TreeShape shape;
    private final ExportMessage last;
    private final Set<String> decided = new HashSet<>();
    private int accepted = 1;

    private GrowthPlanner(Family family, TreeShape shape, ExportMessage last) {
        this.family = family;
        this.shape = shape;
        this.last = last;
        decided.add(family.parentsFirst().getFirst().messageId());
    }

    /// The waves of replies. Rejected replies under the message that comes last are turned into late ones.
    static List<List<ExportMessage>> waves(Family family, TreeShape shape) {
        ExportMessage last = last(family);
        last.replies().stream().filter(family::grows).forEach(family::makeLate);
        return new GrowthPlanner(family, shape, last).waves();
    }

    /// The accepted leaf with the fewest rejected replies, the latest one of these.
    private static ExportMessage last(Family family) {
        return family.parentsFirst().reversed().stream()
                .filter(message ->
                        family.counts(message) && family.counting(message).isEmpty())
                .min(Comparator.comparingLong(
                        leaf -> leaf.replies().stream().filter(family::grows).count()))
                .orElseThrow();
    }

    private List<List<ExportMessage>> waves() {
        List<ExportMessage> open = new ArrayList<>(family.parentsFirst().stream()
                .filter(message -> family.grows(message) && !decided.contains(message.messageId()))
                .toList());
        List<List<ExportMessage>> waves = new ArrayList<>();
        while (!open.isEmpty()) {
            List<ExportMessage> wave = wave(open);
            open.removeAll(wave);
            wave.forEach(message -> decided.add(message.messageId()));
            accepted += (int) wave.stream().filter(family::counts).count();
            waves.add(wave);
        }
        return waves;
    }

    private List<ExportMessage> wave(List<ExportMessage> open) {
        List<ExportMessage> wave = new ArrayList<>();
        for (ExportMessage message : rejectedFirst(open)) {
            boolean itsTurn = message != last || open.size() == 1;
            if (itsTurn && fits(message, wave)) {
                wave.add(message);
            }
        }
        return wave;
    }

    private static List<ExportMessage> rejectedFirst(List<ExportMessage> open) {
        return open.stream()
                .sorted(Comparator.comparing(message -> Family.fate(message) != Fate.REJECTED))
                .toList();
    }

    private boolean fits(ExportMessage message, List<ExportMessage> wave) {
        String parentId = String.valueOf(message.parentId());
        if (!decided.contains(parentId) || accepted + wave.size() >= shape.goalSize()) {
            return false;
        }
        ExportMessage parent = family.message(parentId);
        long taken = family.counting(parent).stream()
                        .filter(reply -> decided.contains(reply.messageId()))
                        .count()
                + wave.stream()
                        .filter(other -> parentId.equals(other.parentId()))
                        .count();
        return taken < (parent.role() == Role.PROMPTER ? shape.maxChildren() : shape.repliesPerAssistantMessage());
    }
}
