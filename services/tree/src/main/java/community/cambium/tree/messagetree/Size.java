package community.cambium.tree.messagetree;

import community.cambium.tree.conversation.Conversation;
import community.cambium.tree.conversation.Message;
import community.cambium.tree.conversation.Want;
import community.cambium.tree.conversation.WantBook;
import community.cambium.tree.messagetree.MessageTree.Planted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How far a tree is from its goal.
///
/// @param accepted accepted messages that count for the goal, the prompt among them
/// @param awaiting messages that would count for the goal and are not decided yet
/// @param granted slots for replies that were granted and not used yet
/// @param acceptedOfAnyKind accepted messages, late and ordered ones among them
/// @param underReview messages that the tree waits for: all that are not decided, except late ones
record Size(int goal, int accepted, int awaiting, int granted, int acceptedOfAnyKind, int underReview) {
    static Size of(Planted tree) {
        Conversation conversation = tree.conversation();
        List<Message> all = List.copyOf(conversation.messages().values());
        List<Message> own = all.stream().filter(conversation::countsForGoal).toList();
        return new Size(
                tree.planting().shape().goalSize(),
                (int) own.stream().filter(Message::isAccepted).count(),
                (int) own.stream().filter(Message::awaitsReview).count(),
                WantBook.free(conversation.wants().of(Want.Kind.REPLIES)),
                (int) all.stream().filter(Message::isAccepted).count(),
                (int) all.stream()
                        .filter(message -> message.awaitsReview() && !message.late())
                        .count());
    }

    /// Replies that still have to be granted; below 0 if more were granted than the goal allows.
    int missing() {
        return Math.max(0, goal - accepted - awaiting) - granted;
    }

    /// The numbers that a reason shows.
    Map<String, Object> inputs() {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("accepted", accepted);
        inputs.put("goal_size", goal);
        inputs.put("awaiting_review", underReview);
        return inputs;
    }
}
