package community.cambium.reenactment.comparing;

import community.cambium.reenactment.unreproducible.Unreproducible;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The list of what no play can bring back, to look differences up in.
public final class Explanations {
    private final List<Unreproducible> ofEveryTree = new ArrayList<>();
    private final Map<String, List<Unreproducible>> byTree = new HashMap<>();

    public Explanations(List<Unreproducible> list) {
        for (Unreproducible entry : list) {
            if (entry.treeId() == null) {
                ofEveryTree.add(entry);
            } else {
                byTree.computeIfAbsent(entry.treeId(), _ -> new ArrayList<>()).add(entry);
            }
        }
    }

    /// The entry that explains a difference.
    public Optional<Unreproducible> explain(Difference difference) {
        return java.util.stream.Stream.concat(
                        ofEveryTree.stream(), byTree.getOrDefault(difference.tree(), List.of()).stream())
                .filter(entry ->
                        entry.covers(difference.tree(), difference.message(), difference.aspect(), difference.part()))
                .findFirst();
    }
}
