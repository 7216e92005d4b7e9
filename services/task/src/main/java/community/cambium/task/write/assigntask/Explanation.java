package community.cambium.task.write.assigntask;

import community.cambium.task.leasebook.OpenWork;
import community.cambium.task.leasebook.WorkWish;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Says why there is nothing to do, and what is open all the same.
final class Explanation {
    private Explanation() {}

    /// @param open what waits in the languages of the wish, in the kind of the wish
    static Map<String, String> of(WorkWish wish, List<OpenWork> open) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("kind", wish.kind() == null ? "random" : word(wish.kind()));
        details.put("languages", String.join(", ", wish.languages()));
        if (wish.isNamed()) {
            details.put("why", "What was named has no free slot that could be given to this person.");
        } else if (open.isEmpty()) {
            details.put("why", "Nothing of this kind is open in these languages.");
        } else {
            details.put("why", open.stream().map(Explanation::sentence).collect(Collectors.joining(" ")));
        }
        return details;
    }

    private static String sentence(OpenWork work) {
        String what = work.open() + " of " + word(work.kind()) + " open in " + work.language();
        return work.forYou() == 0
                ? what + "; you wrote them, have done yours or passed them over."
                : what + ", " + work.forYou() + " of them for you in a moment.";
    }

    private static String word(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
