package community.cambium.tree.lottery;

import community.cambium.events.ContributorId;
import community.cambium.events.MessageTreeId;
import community.cambium.events.WantId;
import community.cambium.tree.parameters.Occasion;
import org.jspecify.annotations.Nullable;

/// What can be asked of the lottery of one language. None of it is ever refused.
public sealed interface LotteryCommand {
    String language();

    Occasion occasion();

    /// Prompts of this language are welcome, as many as the parameters allow.
    record OpenLanguage(String language, Occasion occasion) implements LotteryCommand {}

    /// A prompt came in and is reviewed from now on.
    ///
    /// @param wantId the want that it answers, or null if it was imported or its tree was resumed
    record BeginPromptReview(
            String language, MessageTreeId treeId, @Nullable WantId wantId, Occasion occasion)
            implements LotteryCommand {}

    /// A prompt was rejected or removed.
    record FailPromptReview(String language, MessageTreeId treeId, Occasion occasion) implements LotteryCommand {}

    /// A prompt was accepted and waits.
    ///
    /// @param grewElsewhere the tree was imported: like one that grew before, it is not drawn but takes its turn
    record EnterLottery(
            String language, MessageTreeId treeId, ContributorId author, boolean grewElsewhere, Occasion occasion)
            implements LotteryCommand {}

    /// A waiting tree was stopped.
    record LeaveLottery(String language, MessageTreeId treeId, Occasion occasion) implements LotteryCommand {}

    /// A tree stopped growing, or never began.
    record FreePlace(String language, MessageTreeId treeId, Occasion occasion) implements LotteryCommand {}

    /// A contributor was suspended.
    record BarAuthor(String language, ContributorId author, Occasion occasion) implements LotteryCommand {}

    /// A contributor is welcome again.
    record ReadmitAuthor(String language, ContributorId author, Occasion occasion) implements LotteryCommand {}

    /// An imported tree is to be ranked some day.
    record EnterBacklog(String language, MessageTreeId treeId, Occasion occasion) implements LotteryCommand {}

    /// A tree of the backlog was stopped.
    record LeaveBacklog(String language, MessageTreeId treeId, Occasion occasion) implements LotteryCommand {}

    /// A tree moved on, so that one of the backlog may begin.
    ///
    /// @param instead the tree chosen before had nothing to rank, so another one is chosen without drawing
    record ConsiderBacklog(String language, boolean instead, Occasion occasion) implements LotteryCommand {}

    /// A tree that was chosen from the backlog had nothing to rank.
    record FailRanking(String language, MessageTreeId treeId, Occasion occasion) implements LotteryCommand {}

    /// The replies of a tree are ranked from now on.
    record EnterRanking(String language, MessageTreeId treeId, Occasion occasion) implements LotteryCommand {}

    /// A tree has its rankings, or was stopped.
    record LeaveRanking(String language, MessageTreeId treeId, Occasion occasion) implements LotteryCommand {}

    /// Parameters changed.
    ///
    /// @param after the last tree that was looked at, or null to begin
    record Reconsider(String language, @Nullable MessageTreeId after, Occasion occasion) implements LotteryCommand {
        /// Begins.
        public Reconsider(String language, Occasion occasion) {
            this(language, null, occasion);
        }
    }
}
