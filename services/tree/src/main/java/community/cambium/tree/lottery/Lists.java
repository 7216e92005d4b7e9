package community.cambium.tree.lottery;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Changed copies of lists.
final class Lists {
    private Lists() {}

    static <T> List<T> with(List<T> list, T element) {
        List<T> copy = new ArrayList<>(list);
        copy.add(element);
        return List.copyOf(copy);
    }

    static <T> List<T> without(List<T> list, Predicate<T> gone) {
        return list.stream().filter(gone.negate()).toList();
    }
}
