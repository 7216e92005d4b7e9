package community.cambium.tree.automation.countreviewwhenmessageisreviewed;

import community.cambium.events.CambiumEvent;
import community.cambium.events.Label;
import community.cambium.events.TaskEvent.MessageReviewed;
import community.cambium.tree.automation.Policy;
import community.cambium.tree.messagetree.MessageTreeCommand.CountReview;
import community.cambium.tree.parameters.Occasion;
import java.util.List;
import org.springframework.stereotype.Component;

/// Gives every review to its tree. Spam is a mandatory label; a form without it would count as no spam.
@Component
class CountReviewWhenMessageIsReviewed implements Policy {
    @Override
    public List<Object> commands(CambiumEvent event, Occasion occasion) {
        return event instanceof MessageReviewed review
                ? List.of(new CountReview(
                        review.treeId(),
                        review.messageId(),
                        review.taskId(),
                        review.wantId(),
                        review.contributor(),
                        review.labels().getOrDefault(Label.SPAM, 0.0),
                        review.labels().get(Label.LANG_MISMATCH),
                        occasion))
                : List.of();
    }
}
