package community.cambium.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the prompts of one language wait, are drawn and make room for each other. Written by `tree`.
public sealed interface LotteryEvent extends CambiumEvent {
    /// BCP 47 tag of the language whose prompts these are.
    String language();

    @Override
    default String orderingKey() {
        return language();
    }

    /// New prompts are welcome in this language.
    ///
    /// @param shape the shape that trees of this want are planted with, or null for the shape in force
    /// @param named handed out only to who names the want (planned trees), else to anybody
    /// @param origin where the prompts of this want come from if not from ordinary tasks, else null
    @EventType("tree.prompts-wanted")
    record PromptsWanted(
            String language,
            WantId wantId,
            int slots,
            @Nullable TreeShape shape,
            boolean named,
            @Nullable String origin)
            implements LotteryEvent {}

    /// A prompt of this language is being reviewed.
    ///
    /// @param wantId the want that it answers, or null if it was imported or its tree was resumed
    @EventType("tree.prompt-review-begun")
    record PromptReviewBegun(
            String language, MessageTreeId treeId, @Nullable WantId wantId) implements LotteryEvent {}

    /// A prompt of this language will not enter the lottery.
    @EventType("tree.prompt-review-failed")
    record PromptReviewFailed(String language, MessageTreeId treeId) implements LotteryEvent {}

    /// An accepted prompt waits for a place among the growing trees.
    ///
    /// @param author who wrote the prompt; the draw is weighted by their standing
    /// @param returning the tree had grown before: it gets the next place without a draw
    @EventType("tree.prompt-entered-lottery")
    record PromptEnteredLottery(String language, MessageTreeId treeId, ContributorId author, boolean returning)
            implements LotteryEvent {}

    /// A prompt waits no more, though it was not drawn: its tree was stopped.
    @EventType("tree.prompt-left-lottery")
    record PromptLeftLottery(String language, MessageTreeId treeId) implements LotteryEvent {}

    /// A waiting prompt was drawn and holds a place among the growing trees.
    ///
    /// @param candidates how many prompts waited; which, and in what order, the events before this one say
    /// @param weights the authors among them whose weight was not 1
    /// @param seed what the draw was made with; how is told by the decision record on the draw
    @EventType("tree.prompt-drawn")
    record PromptDrawn(String language, MessageTreeId treeId, int candidates, List<AuthorWeight> weights, long seed)
            implements LotteryEvent {
        public PromptDrawn {
            weights = List.copyOf(weights);
        }
    }

    /// A tree that had grown before got a place again, without a draw.
    @EventType("tree.place-given")
    record PlaceGiven(String language, MessageTreeId treeId) implements LotteryEvent {}

    /// A tree stopped growing and gave its place back.
    @EventType("tree.place-freed")
    record PlaceFreed(String language, MessageTreeId treeId) implements LotteryEvent {}

    /// The free slots of a want for prompts are no longer to be handed out. Leases already held are not
    /// touched.
    @EventType("tree.prompts-withdrawn")
    record PromptsWithdrawn(String language, WantId wantId, Reason because) implements LotteryEvent {}

    /// A contributor was suspended: their waiting prompts are not drawn.
    ///
    /// @param held their trees that were waiting, in the order in which they entered; they are halted
    @EventType("tree.author-barred")
    record AuthorBarred(String language, ContributorId author, List<MessageTreeId> held) implements LotteryEvent {
        public AuthorBarred {
            held = List.copyOf(held);
        }
    }

    /// A contributor is welcome again: what was halted for their suspension goes on.
    ///
    /// @param released their trees that were held
    @EventType("tree.author-readmitted")
    record AuthorReadmitted(String language, ContributorId author, List<MessageTreeId> released)
            implements LotteryEvent {
        public AuthorReadmitted {
            released = List.copyOf(released);
        }
    }

    /// An imported tree waits in the backlog of its language.
    @EventType("tree.tree-entered-backlog")
    record TreeEnteredBacklog(String language, MessageTreeId treeId) implements LotteryEvent {}

    /// A tree of the backlog was chosen to be ranked.
    ///
    /// @param candidates how many trees were in the backlog
    /// @param seed what the choice was made with: the chosen one is number `floorMod(seed, candidates)`, in
    ///     the order in which they entered
    @EventType("tree.backlog-tree-chosen")
    record BacklogTreeChosen(String language, MessageTreeId treeId, int candidates, long seed, Reason because)
            implements LotteryEvent {}

    /// A tree is in the backlog no more, though it was not chosen: it was stopped.
    @EventType("tree.tree-left-backlog")
    record TreeLeftBacklog(String language, MessageTreeId treeId) implements LotteryEvent {}

    /// A tree that was chosen from the backlog had nothing to rank.
    @EventType("tree.nothing-to-rank")
    record NothingToRank(String language, MessageTreeId treeId) implements LotteryEvent {}

    /// The replies of a tree that grew are being ranked.
    @EventType("tree.tree-entered-ranking")
    record TreeEnteredRanking(String language, MessageTreeId treeId) implements LotteryEvent {}

    /// A tree has its rankings, or was stopped.
    @EventType("tree.tree-left-ranking")
    record TreeLeftRanking(String language, MessageTreeId treeId) implements LotteryEvent {}

    /// The parameters of this language changed: these trees are looked at again.
    ///
    /// @param trees some of those about which parameters decide, in the order of their ids: prompts under
    ///     review or rejected, trees that grow or are ranked, or were chosen from the backlog and had
    ///     nothing to rank
    /// @param more whether others follow, whose ids come after
    @EventType("tree.language-reconsidered")
    record LanguageReconsidered(String language, List<MessageTreeId> trees, boolean more) implements LotteryEvent {
        public LanguageReconsidered {
            trees = List.copyOf(trees);
        }
    }
}
