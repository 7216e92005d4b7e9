package community.cambium.task.write.assigntask;

import community.cambium.events.TaskKind;
import community.cambium.task.leasebook.OpenWork;
import community.cambium.task.leasebook.WorkWish;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Says in a sentence or some why there is nothing to do, and what is missing all the same.
final class Explanation {
    private Explanation() {}

    /// @param work what is open, or is not, in the languages and the kind of the wish
    static String of(WorkWish wish, List<OpenWork> work) {
        if (wish.isNamed()) {
            return "What was named has no free slot that could be given to this person.";
        }
        List<OpenWork> open = work.stream().filter(each -> each.open() > 0).toList();
        return open.isEmpty()
                ? "Nothing of this kind is missing in these languages."
                : open.stream().map(Explanation::sentence).collect(Collectors.joining(" "));
    }

    private static String sentence(OpenWork work) {
        String what = work.open() + " " + things(work.kind(), work.open()) + " missing in " + work.language();
        return work.forYou() == 0
                ? what + "; " + String.join(", ", reasons(work)) + "."
                : what + ", " + work.forYou() + " of them for you in a moment.";
    }

    private static List<String> reasons(OpenWork work) {
        List<String> reasons = new ArrayList<>();
        if (work.yours() > 0) {
            reasons.add(work.yours() == work.open() ? "you wrote what they are about" : work.yours() + " about yours");
        }
        if (work.done() > 0) {
            reasons.add(
                    work.done() == work.open() ? "you have done yours" : work.done() + " you have done your part of");
        }
        if (work.skipped() > 0) {
            reasons.add(work.skipped() == work.open() ? "you skipped them" : work.skipped() + " you skipped");
        }
        if (work.held() > 0) {
            reasons.add(work.held() == work.open() ? "you are at them just now" : work.held() + " you are at just now");
        }
        return reasons;
    }

    private static String things(TaskKind kind, int amount) {
        String one = amount == 1 ? "" : "s";
        return switch (kind) {
            case INITIAL_PROMPT -> "prompt" + one;
            case PROMPTER_REPLY -> "answer" + one + " by a prompter";
            case ASSISTANT_REPLY -> "answer" + one + " by an assistant";
            case LABEL_INITIAL_PROMPT -> "review" + one + " of prompts";
            case LABEL_PROMPTER_REPLY -> "review" + one + " of prompters' replies";
            case LABEL_ASSISTANT_REPLY -> "review" + one + " of assistants' replies";
            case RANK_PROMPTER_REPLIES -> "ranking" + one + " of prompters' replies";
            case RANK_ASSISTANT_REPLIES -> "ranking" + one + " of assistants' replies";
        };
    }

    static String word(TaskKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
