package community.cambium.task.read.choice;

import community.cambium.events.TaskChoice;
import community.cambium.events.TaskChoice.OpenKind;
import community.cambium.events.TaskEvent.TaskAssigned;
import community.cambium.events.TaskKind;
import community.cambium.task.choice.Draw;
import community.cambium.task.choice.KindWeights;
import community.cambium.task.choice.WorkGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Tells a choice in sentences.
final class Story {
    private Story() {}

    static List<String> of(TaskAssigned assigned) {
        TaskChoice choice = assigned.choice();
        List<String> words = new ArrayList<>();
        if (choice.named()) {
            words.add("The want or the message was named by who asked; nothing was drawn.");
        } else {
            words.add(asked(choice));
            choice.open().forEach(open -> words.add(open(open)));
            if (choice.asked() == null) {
                words.add(drawn(assigned));
            }
            if (isReply(assigned.kind())) {
                words.add(lonely(choice));
            }
        }
        if (choice.fullFormChance() != null) {
            words.add("A review like this asks for everything with probability " + choice.fullFormChance() + ".");
        }
        words.add(
                choice.parametersVersion() == 0
                        ? "No parameter had been changed yet."
                        : "Change " + choice.parametersVersion() + " of the parameters was the latest.");
        return words;
    }

    private static String asked(TaskChoice choice) {
        String what = choice.asked() == null ? "anything" : word(choice.asked());
        return "Asked for " + what + " in " + String.join(", ", choice.languages()) + ".";
    }

    private static String open(OpenKind open) {
        return open.open() + " of " + word(open.kind()) + " were open in " + open.language() + ", " + open.excluded()
                + " of them not for this person.";
    }

    /// The draw is made again from what the event says.
    private static String drawn(TaskAssigned assigned) {
        TaskChoice choice = assigned.choice();
        List<WorkGroup> order = KindWeights.named(choice.weights()).order(new Draw(choice.seed()));
        WorkGroup taken = order.stream()
                .filter(group -> group.kinds().contains(assigned.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a kind of weight 0 was drawn: " + assigned.kind()));
        String weights = choice.weights().entrySet().stream()
                .map(weight -> weight.getKey() + " " + weight.getValue())
                .collect(Collectors.joining(", "));
        String names = order.stream().map(Story::word).collect(Collectors.joining(", "));
        return "With the weights " + weights + " and the seed " + choice.seed() + " the order was " + names + "; "
                + word(taken) + " was the first of which something could be given.";
    }

    private static String lonely(TaskChoice choice) {
        return choice.lonelyPreferred().isEmpty()
                ? "Messages with few replies were not preferred this time."
                : "Messages with few replies came first in " + String.join(", ", choice.lonelyPreferred()) + ".";
    }

    private static boolean isReply(TaskKind kind) {
        return kind == TaskKind.PROMPTER_REPLY || kind == TaskKind.ASSISTANT_REPLY;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
