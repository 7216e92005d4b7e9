package community.cambium.task.write.assigntask;

import static community.cambium.task.leasebook.LeaseRejection.NOTHING_TO_DO;

import community.cambium.decider.CommandRejected;
import community.cambium.task.leasebook.OpenWork;
import community.cambium.task.leasebook.WorkWish;
import java.util.List;
import java.util.Map;

/// There is nothing to do for who asked; says what is open all the same, and what keeps them from it.
final class NothingToDo extends RuntimeException {
    private final transient WorkWish wish;
    private final transient List<OpenWork> work;

    /// @param work what is open in the languages of the wish
    NothingToDo(WorkWish wish, List<OpenWork> work) {
        super("nothing to do", null, false, false);
        this.wish = wish;
        this.work = work.stream()
                .filter(each -> wish.kind() == null || each.kind() == wish.kind())
                .toList();
    }

    CommandRejected refusal() {
        return new CommandRejected(
                NOTHING_TO_DO,
                Map.of(
                        "kind", wish.kind() == null ? "random" : Explanation.word(wish.kind()),
                        "languages", String.join(", ", wish.languages()),
                        "why", Explanation.of(wish, work)));
    }

    /// The kinds and languages in which something is open, with what keeps the person from how much of it.
    List<OpenWork> work() {
        return work.stream().filter(each -> each.open() > 0).toList();
    }
}
