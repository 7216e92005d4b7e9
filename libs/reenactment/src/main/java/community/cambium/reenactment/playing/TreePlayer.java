package community.cambium.reenactment.playing;

import community.cambium.events.TaskKind;
import community.cambium.reenactment.planning.PlannedMessage;
import community.cambium.reenactment.planning.PlannedRanking;
import community.cambium.reenactment.planning.PlannedRanking.Ballot;
import community.cambium.reenactment.planning.TreePlan;
import community.cambium.reenactment.playing.TaskDesk.Wanted;
import java.util.List;
import java.util.Map;

/// Plays one tree from its planting to the last removal. Every step is noted when it is done and names itself to the
/// services, so that the same tree can be played again from any point.
final class TreePlayer {
    private final TreePlan plan;
    private final Stage stage;
    private final MessagePlayer messages;
    private final TreeWatch watch;

    TreePlayer(TreePlan plan, Stage stage) {
        this.plan = plan;
        this.stage = stage;
        this.messages = new MessagePlayer(plan, stage);
        this.watch = new TreeWatch(plan, stage, messages);
    }

    void play() {
        grow();
        plan.rankings().forEach(this::rank);
        watch.untilReady();
        playLateReplies();
        watch.untilAllDecided();
        remove();
        watch.untilAsPlanned();
        stage.journal().finished(plan.sourceId());
    }

    private void grow() {
        messages.plant();
        messages.judge(plan.root());
        for (List<PlannedMessage> wave : plan.waves()) {
            wave.forEach(messages::write);
            wave.forEach(messages::judge);
        }
    }

    private void rank(PlannedRanking ranking) {
        String step = "rank " + ranking.parentSourceId();
        stage.once(plan.sourceId(), step, () -> {
            ranking.ballots().forEach(ballot -> cast(ranking, ballot, step));
            return "";
        });
    }

    private void cast(PlannedRanking ranking, Ballot ballot, String step) {
        Wanted wanted = new Wanted(
                ballot.ranker(),
                stage.key(plan.sourceId(), step + " by " + ballot.ranker()),
                TaskKind.RANK_ASSISTANT_REPLIES,
                plan.language(),
                null,
                messages.id(ranking.parentSourceId()));
        List<List<String>> order = ballot.order().stream()
                .map(sourceId -> List.of(messages.id(sourceId)))
                .toList();
        stage.desk().complete(wanted, "ranking", _ -> Map.of("order", order, "notRankable", ballot.notRankable()));
        stage.progress().ranked();
    }

    private void playLateReplies() {
        for (PlannedMessage late : plan.lateReplies()) {
            messages.writeOrdered(late);
            messages.judge(late);
        }
    }

    /// Replies go before what they answer, as a moderator would do who does not want to leave orphans.
    private void remove() {
        plan.messages().reversed().stream().filter(PlannedMessage::removed).forEach(messages::remove);
    }
}
