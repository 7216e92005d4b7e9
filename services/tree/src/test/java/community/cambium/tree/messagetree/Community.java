package community.cambium.tree.messagetree;

import community.cambium.events.ContributorId;
import community.cambium.events.MessageId;
import community.cambium.events.ReplyParent;
import community.cambium.events.TreeShape;
import community.cambium.tree.conversation.Conversation;
import community.cambium.tree.conversation.Want;
import community.cambium.tree.messagetree.MessageTree.Stopped;
import community.cambium.tree.messagetree.MessageTree.Waiting;
import community.cambium.tree.messagetree.MessageTreeCommand.CountRanking;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/// A community that works on what one tree wants, and sometimes does what nobody wants.
final class Community {
    private final Grove grove;
    private final Random random;
    private int acts;

    Community(TreeShape shape, Random random) {
        this.grove = new Grove(shape);
        this.random = random;
    }

    Grove grove() {
        return grove;
    }

    /// Work and mischief in any order: removals, late and unasked work, repetitions.
    void mischief(int times) {
        for (int i = 0; i < times; i++) {
            acts++;
            switch (random.nextInt(12)) {
                case 0 -> grove.remove(anyMessage());
                case 1 -> grove.review(anyMessage(), "stranger" + acts, random.nextInt(2), null);
                case 2 -> grove.reply("unasked" + acts, anyMessage());
                case 3 -> again();
                case 4 -> grove.draw();
                case 5 -> orderReplies();
                case 6 -> grove.rank("stranger" + acts, random.nextBoolean(), "x", "y");
                case 7 -> grove.plant();
                default -> work(random.nextInt(3) == 0);
            }
        }
    }

    /// Does what is wanted until nothing is.
    void workUntilDone() {
        grove.plant();
        int steps = 0;
        while (work(random.nextInt(6) == 0) && steps < 2000) {
            steps++;
        }
        while (work(false) && steps < 10_000) {
            steps++;
        }
    }

    /// One piece of wanted work; false if there is none.
    private boolean work(boolean badly) {
        acts++;
        Conversation conversation = grove.tree().conversation();
        if (grove.tree() instanceof Stopped) {
            return false;
        }
        if (grove.tree() instanceof Waiting) {
            grove.draw();
            return true;
        }
        List<Want> open = new ArrayList<>(conversation.wants().wants().values().stream()
                .filter(Want::isOpen)
                .filter(canBeDone())
                .toList());
        if (open.isEmpty()) {
            return false;
        }
        fulfil(open.get(random.nextInt(open.size())), badly);
        return true;
    }

    private Predicate<Want> canBeDone() {
        return want -> want.kind() != Want.Kind.REPLIES
                || !grove.tree().conversation().wants().offered().isEmpty();
    }

    private void fulfil(Want want, boolean badly) {
        switch (want.kind()) {
            case REVIEWS -> grove.review(about(want), "reviewer" + acts, badly ? 1 : 0, badly ? 1.0 : null);
            case ORDERED_REPLIES -> grove.reply("ordered" + acts, about(want), want.id());
            case REPLIES -> {
                List<ReplyParent> parents = grove.tree().conversation().wants().offered();
                grove.reply(
                        "reply" + acts,
                        parents.get(random.nextInt(parents.size())).messageId(),
                        want.id());
            }
            case RANKINGS -> {
                List<MessageId> order = new ArrayList<>(want.candidates());
                Collections.shuffle(order, random);
                grove.ask(new CountRanking(
                        Grove.TREE,
                        about(want),
                        Grove.task("ranking" + acts),
                        want.id(),
                        new ContributorId(Grove.uuid("ranker" + acts)),
                        order.stream().map(List::of).toList(),
                        badly,
                        grove.occasion()));
            }
        }
    }

    private void orderReplies() {
        var order = grove.order("order" + acts, anyMessage(), 1);
        if (grove.refusalOf(order) == null) {
            grove.ask(order);
        }
    }

    private void again() {
        if (!grove.commands.isEmpty()) {
            MessageTreeCommand command = grove.commands.get(random.nextInt(grove.commands.size()));
            if (grove.refusalOf(command) == null) {
                grove.ask(command);
            }
        }
    }

    private MessageId anyMessage() {
        List<MessageId> all =
                new ArrayList<>(grove.tree().conversation().messages().keySet());
        all.add(Grove.ROOT);
        all.add(Grove.message("unknown" + acts));
        return all.get(random.nextInt(all.size()));
    }

    private static MessageId about(Want want) {
        return java.util.Objects.requireNonNull(want.about());
    }
}
