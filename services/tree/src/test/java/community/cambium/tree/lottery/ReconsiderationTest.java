package community.cambium.tree.lottery;

import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.events.ContributorId;
import community.cambium.events.LotteryEvent;
import community.cambium.events.LotteryEvent.LanguageReconsidered;
import community.cambium.events.MessageTreeId;
import community.cambium.tree.lottery.LotteryCommand.BeginPromptReview;
import community.cambium.tree.lottery.LotteryCommand.ConsiderBacklog;
import community.cambium.tree.lottery.LotteryCommand.EnterBacklog;
import community.cambium.tree.lottery.LotteryCommand.EnterLottery;
import community.cambium.tree.lottery.LotteryCommand.EnterRanking;
import community.cambium.tree.lottery.LotteryCommand.FailPromptReview;
import community.cambium.tree.lottery.LotteryCommand.FailRanking;
import community.cambium.tree.lottery.LotteryCommand.FreePlace;
import community.cambium.tree.lottery.LotteryCommand.LeaveBacklog;
import community.cambium.tree.lottery.LotteryCommand.LeaveRanking;
import community.cambium.tree.lottery.LotteryCommand.Reconsider;
import community.cambium.tree.parameters.Occasion;
import community.cambium.tree.parameters.ParametersInForce;
import community.cambium.tree.parameters.TreeParameters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Which trees are looked at again after a change of parameters.
class ReconsiderationTest {
    private static final ContributorId ANN = new ContributorId(new UUID(1, 1));

    private Lottery lottery = Lottery.EMPTY;
    private int occasions;

    private static MessageTreeId tree(int number) {
        return new MessageTreeId(new UUID(0x7000L, Long.MIN_VALUE + number * 7_919L % 100_003));
    }

    private Occasion occasion() {
        occasions++;
        return new Occasion(
                ParametersInForce.everywhere(TreeParameters.standard()), new UUID(0x7000L, occasions), occasions);
    }

    private List<LotteryEvent> ask(LotteryCommand command) {
        List<LotteryEvent> events = LotteryDecider.decide(lottery, command);
        events.forEach(event -> lottery = Lottery.evolve(lottery, event));
        return events;
    }

    /// All trees that are looked at again, part by part as the policy asks for them.
    private List<List<MessageTreeId>> reconsider() {
        List<List<MessageTreeId>> parts = new ArrayList<>();
        MessageTreeId after = null;
        boolean more = true;
        while (more) {
            LanguageReconsidered part = (LanguageReconsidered)
                    ask(new Reconsider("en", after, occasion())).getFirst();
            parts.add(part.trees());
            more = part.more();
            after = more ? part.trees().getLast() : null;
        }
        return parts;
    }

    private Set<MessageTreeId> reconsidered() {
        Set<MessageTreeId> trees = new HashSet<>();
        reconsider().forEach(trees::addAll);
        return trees;
    }

    private void review(MessageTreeId tree) {
        ask(new BeginPromptReview("en", tree, null, occasion()));
    }

    private void enter(MessageTreeId tree) {
        review(tree);
        ask(new EnterLottery("en", tree, ANN, false, occasion()));
    }

    @Test
    void manyTreesAreLookedAtInPartsEachOnce() {
        Set<MessageTreeId> all = new HashSet<>();
        for (int i = 0; i < 450; i++) {
            all.add(tree(i));
            review(tree(i));
            if (i % 3 == 0) {
                ask(new FailPromptReview("en", tree(i), occasion()));
            } else if (i % 3 == 1) {
                ask(new EnterRanking("en", tree(i), occasion()));
            }
        }
        List<List<MessageTreeId>> parts = reconsider();
        assertThat(parts).extracting(List::size).containsExactly(200, 200, 50);
        assertThat(parts.stream().flatMap(List::stream).toList())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void asManyAsOnePartHoldsAreOnePart() {
        for (int i = 0; i < Reconsideration.PART; i++) {
            review(tree(i));
        }
        assertThat(reconsider()).hasSize(1);
    }

    @Test
    void treesAreLookedAtWhileParametersDecideAboutThemAndNoLonger() {
        MessageTreeId tree = tree(1);
        review(tree);
        assertThat(reconsidered()).containsExactly(tree);
        ask(new FailPromptReview("en", tree, occasion()));
        assertThat(reconsidered()).containsExactly(tree);
        enter(tree);
        assertThat(lottery.growing().contains(tree)).isTrue();
        assertThat(reconsidered()).containsExactly(tree);
        ask(new FreePlace("en", tree, occasion()));
        ask(new EnterRanking("en", tree, occasion()));
        assertThat(reconsidered()).containsExactly(tree);
        ask(new LeaveRanking("en", tree, occasion()));
        assertThat(reconsidered()).isEmpty();
    }

    @Test
    void aTreeThatReturnedToTheBacklogAfterItWasChosenLeavesItWhenItBegins() {
        MessageTreeId tree = tree(1);
        ask(new EnterBacklog("en", tree, occasion()));
        ask(new LeaveBacklog("en", tree, occasion()));
        ask(new FailRanking("en", tree, occasion()));
        assertThat(lottery.backlog().contains(tree)).isFalse();
        assertThat(reconsidered()).containsExactly(tree);
    }

    @Test
    void aTreeOfTheBacklogIsLookedAtOnceItWasChosen() {
        MessageTreeId tree = tree(1);
        ask(new EnterBacklog("en", tree, occasion()));
        assertThat(reconsidered()).isEmpty();
        ask(new ConsiderBacklog("en", true, occasion()));
        assertThat(reconsidered()).containsExactly(tree);
        ask(new FailRanking("en", tree, occasion()));
        assertThat(reconsidered()).containsExactly(tree);
        ask(new EnterBacklog("en", tree, occasion()));
        assertThat(reconsidered()).isEmpty();
    }
}
