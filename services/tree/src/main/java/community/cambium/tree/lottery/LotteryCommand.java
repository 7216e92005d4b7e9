package community.cambium.tree.lottery;

import community.cambium.events.ContributorId;
import community.cambium.events.MessageTreeId;
import community.cambium.events.WantId;
import community.cambium.tree.parameters.Occasion;

/// What can be asked of the lottery of one language. None of it is ever refused.
public sealed interface LotteryCommand {
    String language();

    Occasion occasion();

    /// Prompts of this language are welcome, as many as the parameters allow.
    record OpenLanguage(String language, Occasion occasion) implements LotteryCommand {}

    /// A prompt came in and is reviewed from now on.
    record BeginPromptReview(String language, MessageTreeId treeId, WantId wantId, Occasion occasion)
            implements LotteryCommand {}

    /// A prompt was rejected or removed.
    record FailPromptReview(String language, MessageTreeId treeId, Occasion occasion) implements LotteryCommand {}

    /// A prompt was accepted and waits.
    record EnterLottery(String language, MessageTreeId treeId, ContributorId author, Occasion occasion)
            implements LotteryCommand {}

    /// A tree stopped growing, or never began.
    record FreePlace(String language, MessageTreeId treeId, Occasion occasion) implements LotteryCommand {}
}
