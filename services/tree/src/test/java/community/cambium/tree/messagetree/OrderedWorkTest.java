package community.cambium.tree.messagetree;

import static community.cambium.tree.messagetree.Grove.ROOT;
import static community.cambium.tree.messagetree.Grove.message;
import static community.cambium.tree.messagetree.Grove.only;
import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.events.MessageTreeEvent;
import community.cambium.events.MessageTreeEvent.MessageAttached;
import community.cambium.events.MessageTreeEvent.RepliesWanted;
import community.cambium.events.MessageTreeEvent.ReviewsWanted;
import community.cambium.events.TreeShape;
import community.cambium.events.TreeState;
import community.cambium.events.WantId;
import community.cambium.tree.messagetree.MessageTreeCommand.OrderReplies;
import community.cambium.tree.messagetree.MessageTreeCommand.OrderReviews;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderedWorkTest {
    private static final TreeShape PAIR = new TreeShape(2, 1, 3, 1, 3, 3, 3);

    @Test
    void anOrderedReplyGoesBeyondTheGoal() {
        Grove grove = new Grove(PAIR).growing();
        OrderReplies order = grove.order("key", ROOT, 1);
        assertThat(grove.ask(order)).hasExactlyElementsOfTypes(RepliesWanted.class);
        assertThat(grove.last(RepliesWanted.class).named()).isTrue();
        List<MessageTreeEvent> events = grove.reply("ordered", ROOT, order.wantId());
        assertThat(only(MessageAttached.class, events)).noneMatch(MessageAttached::late);
        assertThat(grove.freeReplies()).as("the goal's own slot").isEqualTo(1);
        grove.accept(message("ordered"));
        assertThat(grove.state()).isEqualTo(TreeState.GROWING);
    }

    @Test
    void aTreeWaitsForTheReviewsOfAnOrderedReplyThatCameInTime() {
        Grove grove = new Grove(PAIR).growing();
        OrderReplies order = grove.order("key", ROOT, 1);
        grove.ask(order);
        grove.reply("ordered", ROOT, order.wantId());
        grove.reply("a", ROOT);
        grove.accept(message("a"));
        assertThat(grove.state()).isEqualTo(TreeState.GROWING);
        grove.accept(message("ordered"));
        assertThat(grove.state()).as("both are ranked").isEqualTo(TreeState.RANKING);
    }

    @Test
    void anOrderCanBeGivenToAFinishedTree() {
        Grove grove = new Grove(PAIR).growing();
        grove.reply("a", ROOT);
        grove.accept(message("a"));
        assertThat(grove.state()).isEqualTo(TreeState.READY_FOR_EXPORT);
        OrderReplies order = grove.order("key", message("a"), 2);
        grove.ask(order);
        List<MessageTreeEvent> events = grove.reply("ordered", message("a"), order.wantId());
        assertThat(only(MessageAttached.class, events)).allMatch(MessageAttached::late);
        assertThat(only(ReviewsWanted.class, events)).hasSize(1);
    }

    @Test
    void theSameOrderTwiceIsOneOrder() {
        Grove grove = new Grove(PAIR).growing();
        grove.ask(grove.order("key", ROOT, 1));
        assertThat(grove.ask(grove.order("key", ROOT, 1))).isEmpty();
        assertThat(grove.refusalOf(grove.order("key", ROOT, 2))).isEqualTo(MessageTreeRejection.ORDER_DIFFERS);
    }

    @Test
    void anOrderThatMakesNoSenseIsRefused() {
        Grove grove = new Grove(PAIR);
        assertThat(grove.refusalOf(grove.order("key", ROOT, 1))).isEqualTo(MessageTreeRejection.TREE_UNKNOWN);
        grove.plant();
        assertThat(grove.refusalOf(grove.order("key", ROOT, 1))).isEqualTo(MessageTreeRejection.TREE_NOT_YET_GROWING);
        grove.accept(ROOT);
        grove.draw();
        assertThat(grove.refusalOf(grove.order("key", message("no"), 1)))
                .isEqualTo(MessageTreeRejection.MESSAGE_UNKNOWN);
        assertThat(grove.refusalOf(grove.order("key", ROOT, 0))).isEqualTo(MessageTreeRejection.SLOTS_OUT_OF_BOUNDS);
        grove.reply("a", ROOT);
        grove.remove(message("a"));
        assertThat(grove.refusalOf(grove.order("key", message("a"), 1)))
                .isEqualTo(MessageTreeRejection.MESSAGE_REMOVED);
        grove.remove(ROOT);
        assertThat(grove.refusalOf(grove.order("key", message("a"), 1))).isEqualTo(MessageTreeRejection.TREE_STOPPED);
    }

    @Test
    void orderedReviewsGoBeyondThoseThatDecideAndCanTurnARejection() {
        Grove grove = new Grove(PAIR).growing();
        grove.reply("a", ROOT);
        grove.review(message("a"), "r1", 1, 0.0);
        grove.review(message("a"), "r2", .5, 0.0);
        grove.review(message("a"), "r3", 0, 0.0);
        OrderReviews order =
                new OrderReviews(Grove.TREE, message("a"), new WantId(Grove.uuid("more reviews")), 2, grove.occasion());
        assertThat(grove.ask(order)).hasExactlyElementsOfTypes(ReviewsWanted.class);
        assertThat(grove.ask(order)).isEmpty();
        grove.review(message("a"), "r4", 0, 0.0);
        assertThat(grove.state()).isEqualTo(TreeState.READY_FOR_EXPORT);
        assertThat(grove.freeReplies()).as("the replacement is wanted no more").isZero();
    }
}
