package community.cambium.tree.platform;

import community.cambium.events.LanguageEvent;
import community.cambium.events.LotteryEvent;
import community.cambium.events.LotteryEvent.PromptsWanted;
import community.cambium.events.MessageTreeEvent;
import community.cambium.events.ParametersEvent;
import community.cambium.eventstore.Commands;
import community.cambium.eventstore.DeciderRegistration;
import community.cambium.eventstore.EventHistory;
import community.cambium.eventstore.StateForm;
import community.cambium.eventstream.LogSubscription;
import community.cambium.eventstream.ViewPositions;
import community.cambium.http.ViewWait;
import community.cambium.tree.automation.Policy;
import community.cambium.tree.languages.LanguageCommand;
import community.cambium.tree.languages.Languages;
import community.cambium.tree.languages.LanguagesDecider;
import community.cambium.tree.languages.WelcomeLanguages;
import community.cambium.tree.lottery.Lottery;
import community.cambium.tree.lottery.LotteryCommand;
import community.cambium.tree.lottery.LotteryDecider;
import community.cambium.tree.lottery.WrittenLottery;
import community.cambium.tree.messagetree.MessageTree;
import community.cambium.tree.messagetree.MessageTreeCommand;
import community.cambium.tree.messagetree.MessageTreeDecider;
import community.cambium.tree.parameterbook.ParameterBook;
import community.cambium.tree.parameterbook.ParameterCommand;
import community.cambium.tree.parameterbook.ParameterDecider;
import community.cambium.tree.parameters.CurrentParameters;
import community.cambium.tree.parameters.Standings;
import community.cambium.tree.plan.Plan;
import community.cambium.tree.plan.Plan.Planned;
import community.cambium.tree.plan.Plan.Unplanned;
import community.cambium.tree.plan.PlanDecider;
import community.cambium.tree.plan.PlanPrompts;
import community.cambium.tree.plan.Plans;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the rules of trees on the command bus and the policies on the log.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TreeSettings.class)
class TreeConfiguration {
    /// One stream per tree, under the tree's id.
    @Bean
    DeciderRegistration<MessageTree, MessageTreeCommand, MessageTreeEvent> messageTrees() {
        return new DeciderRegistration<>(
                "message-tree",
                MessageTreeCommand.class,
                MessageTreeEvent.class,
                MessageTreeDecider.decider(),
                command -> command.treeId().toString());
    }

    /// One stream per language, without an end: so what it has come to is written down now and then.
    @Bean
    DeciderRegistration<Lottery, LotteryCommand, LotteryEvent> lotteries() {
        return new DeciderRegistration<>(
                "lottery",
                LotteryCommand.class,
                LotteryEvent.class,
                LotteryDecider.decider(),
                command -> LotteryDecider.streamOf(command.language()),
                StateForm.of(WrittenLottery.class, 1, WrittenLottery::of, WrittenLottery::read));
    }

    /// One stream per plan.
    @Bean
    DeciderRegistration<Plan, PlanPrompts, LotteryEvent> planned() {
        return new DeciderRegistration<>(
                "plan",
                PlanPrompts.class,
                LotteryEvent.class,
                PlanDecider.decider(),
                command -> PlanDecider.streamOf(command.wantId()));
    }

    @Bean
    Plans plans(EventHistory history, DeciderRegistration<Plan, PlanPrompts, LotteryEvent> planned) {
        return want -> switch (history.stateOf(planned, PlanDecider.streamOf(want))) {
            case Planned(PromptsWanted prompts) -> Optional.of(prompts);
            case Unplanned() -> Optional.empty();
        };
    }

    /// One stream for all parameters.
    @Bean
    DeciderRegistration<ParameterBook, ParameterCommand, ParametersEvent> parameterBook() {
        return new DeciderRegistration<>(
                "parameters",
                ParameterCommand.class,
                ParametersEvent.class,
                ParameterDecider.decider(),
                _ -> ParameterDecider.STREAM);
    }

    /// One stream for all languages.
    @Bean
    DeciderRegistration<Languages, LanguageCommand, LanguageEvent> languages() {
        return new DeciderRegistration<>(
                "languages",
                LanguageCommand.class,
                LanguageEvent.class,
                LanguagesDecider.decider(),
                _ -> LanguagesDecider.STREAM);
    }

    @Bean
    StoredParameters storedParameters(
            EventHistory history, DeciderRegistration<ParameterBook, ParameterCommand, ParametersEvent> parameterBook) {
        return new StoredParameters(history, parameterBook);
    }

    @Bean
    ConfiguredParameters configuredParameters(TreeSettings settings, Commands commands, StoredParameters parameters) {
        return new ConfiguredParameters(settings, commands, parameters::book);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Occasions occasions(CurrentParameters parameters, Standings standings) {
        return new Occasions(parameters, standings);
    }

    /// One subscription for all facts: so a tree hears of them one after the other, and several of one batch cost one
    /// transaction.
    @Bean
    LogSubscription facts(List<Policy> policies, Occasions occasions, Commands commands) {
        return new LogSubscription(
                "tree-facts", Set.of("task", "tree", "moderation"), new FactsToCommands(policies, occasions, commands));
    }

    @Bean
    WelcomeLanguages welcomeLanguages(TreeSettings settings) {
        return new WelcomeLanguages(settings.languages());
    }

    @Bean
    OpenLanguages openLanguages(WelcomeLanguages languages, Occasions occasions, Commands commands) {
        return new OpenLanguages(languages, occasions, commands);
    }

    @Bean
    ViewWait viewWait(ViewPositions positions) {
        return positions::await;
    }
}
