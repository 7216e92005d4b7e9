package community.cambium.tree.machine;

import community.cambium.events.CambiumEvent;
import community.cambium.events.LotteryEvent.PromptsWanted;
import community.cambium.events.MessageTreeId;
import community.cambium.events.WantId;
import community.cambium.tree.automation.Policy;
import community.cambium.tree.languages.LanguageCommand;
import community.cambium.tree.languages.Languages;
import community.cambium.tree.languages.LanguagesDecider;
import community.cambium.tree.languages.WelcomeLanguages;
import community.cambium.tree.lottery.Lottery;
import community.cambium.tree.lottery.LotteryCommand;
import community.cambium.tree.lottery.LotteryDecider;
import community.cambium.tree.messagetree.MessageTree;
import community.cambium.tree.messagetree.MessageTreeCommand;
import community.cambium.tree.messagetree.MessageTreeDecider;
import community.cambium.tree.parameterbook.ParameterBook;
import community.cambium.tree.parameterbook.ParameterCommand;
import community.cambium.tree.parameterbook.ParameterDecider;
import community.cambium.tree.parameters.Occasion;
import community.cambium.tree.plan.Plans;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/// The deciders and policies of the service as they run, with streams in maps and the log in queues.
final class Machine {
    private static final List<Policy> POLICIES = policies();

    private final Random chance;
    private final Map<MessageTreeId, MessageTree> trees = new HashMap<>();
    private final Map<String, Lottery> lotteries = new HashMap<>();
    private Languages languages = Languages.NONE;
    private ParameterBook parameters = ParameterBook.EMPTY;

    Machine(long seed) {
        chance = new Random(seed);
    }

    private static List<Policy> policies() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(Plans.class, () -> (WantId _) -> Optional.<PromptsWanted>empty());
            context.registerBean(WelcomeLanguages.class, () -> new WelcomeLanguages(Set.of("eo")));
            context.scan("community.cambium.tree.automation");
            context.refresh();
            return List.copyOf(context.getBeansOfType(Policy.class).values());
        }
    }

    MessageTree tree(MessageTreeId id) {
        return trees.getOrDefault(id, MessageTree.initial());
    }

    Lottery lottery(String language) {
        return lotteries.getOrDefault(language, Lottery.EMPTY);
    }

    ParameterBook parameters() {
        return parameters;
    }

    /// Everything that follows from a fact of another service, until nothing follows any more.
    List<CambiumEvent> hear(CambiumEvent fact) {
        return settle(List.of(fact));
    }

    /// Everything that follows from what somebody asks for.
    List<CambiumEvent> ask(Object command) {
        return settle(decide(command));
    }

    /// What is said of one thing is heard in its order; what is said of different things in any.
    private List<CambiumEvent> settle(List<? extends CambiumEvent> begin) {
        List<CambiumEvent> all = new ArrayList<>();
        Map<String, Deque<CambiumEvent>> logs = new LinkedHashMap<>();
        append(logs, begin);
        while (!logs.isEmpty()) {
            CambiumEvent event = next(logs);
            all.add(event);
            Occasion occasion = occasion();
            for (Policy policy : POLICIES) {
                policy.commands(event, occasion).forEach(command -> append(logs, decide(command)));
            }
        }
        return all;
    }

    private static void append(Map<String, Deque<CambiumEvent>> logs, List<? extends CambiumEvent> events) {
        events.forEach(event -> logs.computeIfAbsent(event.orderingKey(), _ -> new ArrayDeque<>())
                .add(event));
    }

    private CambiumEvent next(Map<String, Deque<CambiumEvent>> logs) {
        String key = List.copyOf(logs.keySet()).get(chance.nextInt(logs.size()));
        Deque<CambiumEvent> log = Objects.requireNonNull(logs.get(key));
        CambiumEvent event = log.remove();
        if (log.isEmpty()) {
            logs.remove(key);
        }
        return event;
    }

    Occasion occasion() {
        return new Occasion(parameters.inForce(), new UUID(chance.nextLong(), chance.nextLong()), chance.nextLong());
    }

    private List<? extends CambiumEvent> decide(Object command) {
        return switch (command) {
            case MessageTreeCommand ofTree -> decide(ofTree);
            case LotteryCommand ofLottery -> decide(ofLottery);
            case LanguageCommand ofLanguages -> {
                var events = LanguagesDecider.decide(languages, ofLanguages);
                events.forEach(event -> languages = Languages.evolve(languages, event));
                yield events;
            }
            case ParameterCommand ofParameters -> {
                var events = ParameterDecider.decide(parameters, ofParameters);
                events.forEach(event -> parameters = ParameterBook.evolve(parameters, event));
                yield events;
            }
            default -> throw new IllegalArgumentException("Nobody decides " + command);
        };
    }

    private List<? extends CambiumEvent> decide(MessageTreeCommand command) {
        MessageTree before = tree(command.treeId());
        var events = MessageTreeDecider.decide(before, command);
        MessageTree after = before;
        for (var event : events) {
            after = MessageTree.evolve(after, event);
        }
        trees.put(command.treeId(), after);
        return events;
    }

    private List<? extends CambiumEvent> decide(LotteryCommand command) {
        Lottery before = lottery(command.language());
        var events = LotteryDecider.decide(before, command);
        for (var event : events) {
            before = Lottery.evolve(before, event);
        }
        lotteries.put(command.language(), before);
        return events;
    }
}
