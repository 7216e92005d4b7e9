package community.cambium.reenactment.playing;

import community.cambium.oasst.ExportTree;
import community.cambium.reenactment.connection.PlayFailed;
import community.cambium.reenactment.planning.TreePlan;
import community.cambium.reenactment.planning.TreePlanner;
import community.cambium.reenactment.planning.Unplayable;
import community.cambium.reenactment.unreproducible.Aspect;
import community.cambium.reenactment.unreproducible.Unreproducible;
import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/// Plays all trees of an input, some at a time.
public final class Reenactment {
    private final InputSurvey input;
    private final Stage stage;
    private final int atATime;
    private final Queue<FailedTree> failures = new ConcurrentLinkedQueue<>();

    /// @param atATime how many trees are played at the same time
    public Reenactment(InputSurvey input, Stage stage, int atATime) {
        this.input = input;
        this.stage = stage;
        this.atATime = atATime;
    }

    /// A tree that could not be played to its end, and why.
    public record FailedTree(String tree, String why) {}

    /// Plays what is not played yet, notes on the list what cannot be brought back, and returns the trees that failed.
    public List<FailedTree> play(UnreproducibleList list) throws IOException {
        list.addAll(UnreproducibleList.OF_EVERY_TREE);
        Semaphore places = new Semaphore(atATime);
        try (ExecutorService players = Executors.newVirtualThreadPerTaskExecutor()) {
            input.forEachTree(tree -> {
                TreePlan plan = planned(tree, list);
                if (plan == null) {
                    return;
                }
                places.acquireUninterruptibly();
                players.execute(() -> {
                    try {
                        play(plan);
                    } finally {
                        places.release();
                    }
                });
            });
        }
        return List.copyOf(failures);
    }

    private @org.jspecify.annotations.Nullable TreePlan planned(ExportTree tree, UnreproducibleList list) {
        try {
            TreePlan plan = TreePlanner.plan(tree, input.community());
            list.addAll(plan.unreproducible());
            return plan;
        } catch (Unplayable unplayable) {
            list.addAll(List.of(new Unreproducible(
                    tree.messageTreeId(), null, Aspect.TREE, null, String.valueOf(unplayable.getMessage()))));
            return null;
        }
    }

    private void play(TreePlan plan) {
        try {
            if (!stage.journal().isFinished(plan.sourceId())) {
                new TreePlayer(plan, stage).play();
            }
            stage.progress().treeDone();
        } catch (PlayFailed failed) {
            failed(plan, String.valueOf(failed.getMessage()));
        } catch (RuntimeException | Error broken) {
            failed(plan, broken.toString());
        }
    }

    private void failed(TreePlan plan, String why) {
        failures.add(new FailedTree(plan.sourceId(), why));
        stage.progress().treeFailed();
    }
}
