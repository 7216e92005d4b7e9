package community.cambium.task.platform;

import community.cambium.eventcodec.EventCodec;
import community.cambium.events.FreeLabelEvent;
import community.cambium.events.ImportEvent;
import community.cambium.events.TaskEvent;
import community.cambium.eventstore.DeciderRegistration;
import community.cambium.eventstream.EventStreamProperties;
import community.cambium.eventstream.ViewPositions;
import community.cambium.eventstream.database.StoreConnections;
import community.cambium.eventstream.topics.KafkaClients;
import community.cambium.eventstream.topics.LogTopics;
import community.cambium.http.ViewWait;
import community.cambium.task.choice.KindWeights;
import community.cambium.task.freelabel.FreeLabelCommand;
import community.cambium.task.freelabel.FreeLabelDecider;
import community.cambium.task.freelabel.FreeLabels;
import community.cambium.task.imports.ImportCommand;
import community.cambium.task.imports.ImportDecider;
import community.cambium.task.imports.ImportFile;
import community.cambium.task.imports.ImportRules;
import community.cambium.task.imports.RefusalCommand;
import community.cambium.task.imports.RefusalDecider;
import community.cambium.task.imports.TakeOverCommand;
import community.cambium.task.imports.TakeOverDecider;
import community.cambium.task.imports.TakenOver;
import community.cambium.task.leasebook.LeaseRules;
import community.cambium.task.platform.orders.StoredParameters;
import community.cambium.task.platform.orders.StoredSuspensions;
import community.cambium.task.platform.postgres.BookPause;
import community.cambium.task.platform.postgres.PostgresKnownSoFar;
import community.cambium.task.platform.postgres.PostgresLeaseBook;
import community.cambium.task.platform.postgres.PostgresTaskRequests;
import community.cambium.task.platform.postgres.PostgresWrittenTexts;
import community.cambium.task.platform.postgres.WantsFromTree;
import community.cambium.task.platform.rebuild.OwnTasks;
import community.cambium.task.platform.rebuild.PostgresBookRebuild;
import community.cambium.task.platform.rebuild.TreeTopic;
import community.cambium.task.task.Task;
import community.cambium.task.task.TaskCommand;
import community.cambium.task.task.TaskDecider;
import community.cambium.task.task.TextRules;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Puts the rules on the command bus and the lease book on the database.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(TaskSettings.class)
class TaskConfiguration {
    @Bean
    DeciderRegistration<Task, TaskCommand, TaskEvent> tasks() {
        return new DeciderRegistration<>(
                "task",
                TaskCommand.class,
                TaskEvent.class,
                TaskDecider.DECIDER,
                command -> command.taskId().toString());
    }

    @Bean
    DeciderRegistration<FreeLabels, FreeLabelCommand, FreeLabelEvent> freeLabels() {
        return new DeciderRegistration<>(
                "free-label",
                FreeLabelCommand.class,
                FreeLabelEvent.class,
                FreeLabelDecider.DECIDER,
                FreeLabelCommand::streamId);
    }

    @Bean
    DeciderRegistration<ImportFile, ImportCommand, ImportEvent.OfFile> imports() {
        return new DeciderRegistration<>(
                "import",
                ImportCommand.class,
                ImportEvent.OfFile.class,
                ImportDecider.DECIDER,
                command -> "import-" + command.importId());
    }

    @Bean
    DeciderRegistration<Boolean, RefusalCommand, ImportEvent.TreeRefused> importRefusals() {
        return new DeciderRegistration<>(
                "import-refusal",
                RefusalCommand.class,
                ImportEvent.TreeRefused.class,
                RefusalDecider.DECIDER,
                RefusalCommand::streamId);
    }

    @Bean
    DeciderRegistration<TakenOver, TakeOverCommand, ImportEvent.OfTree> importedTrees() {
        return new DeciderRegistration<>(
                "imported",
                TakeOverCommand.class,
                ImportEvent.OfTree.class,
                TakeOverDecider.DECIDER,
                TakeOverCommand::streamId);
    }

    @Bean
    ImportRules importRules(TaskSettings settings) {
        return new ImportRules(settings.imports().maxTextLength());
    }

    @Bean
    LeaseRules leaseRules(TaskSettings settings) {
        return settings.leaseRules();
    }

    @Bean
    TextRules textRules(TaskSettings settings) {
        return new TextRules(settings.maxTextLength());
    }

    @Bean
    KindWeights kindWeights(TaskSettings settings) {
        TaskSettings.Weights weights = settings.weights();
        return new KindWeights(
                weights.ranking(), weights.labelReply(), weights.labelPrompt(), weights.reply(), weights.prompt());
    }

    @Bean
    PostgresLeaseBook leaseBook(JdbcTemplate jdbc, LeaseRules rules, KindWeights weights) {
        return new PostgresLeaseBook(jdbc, rules, weights);
    }

    @Bean
    PostgresKnownSoFar knownSoFar(JdbcTemplate jdbc, EventStreamProperties stream) {
        return new PostgresKnownSoFar(jdbc, LogTopics.of(stream.topics()));
    }

    @Bean
    StoredParameters storedParameters(JdbcTemplate jdbc) {
        return new StoredParameters(jdbc);
    }

    @Bean
    StoredSuspensions storedSuspensions(JdbcTemplate jdbc) {
        return new StoredSuspensions(jdbc);
    }

    @Bean
    PostgresWrittenTexts writtenTexts(JdbcTemplate jdbc, TaskSettings settings) {
        return new PostgresWrittenTexts(jdbc, settings.sameTextWithin());
    }

    @Bean
    PostgresTaskRequests taskRequests(JdbcTemplate jdbc) {
        return new PostgresTaskRequests(jdbc);
    }

    /// Lets people read what they have just written.
    @Bean
    ViewWait viewWait(ViewPositions positions) {
        return positions::await;
    }

    @Bean
    WantsFromTree wantsFromTree(JdbcTemplate jdbc) {
        return new WantsFromTree(jdbc);
    }

    @Bean
    BookPause bookPause(JdbcTemplate jdbc) {
        return new BookPause(jdbc);
    }

    @Bean
    PostgresBookRebuild bookRebuild(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            StoreConnections connections,
            KafkaClients clients,
            EventStreamProperties stream,
            EventCodec codec,
            Clock clock,
            TaskSettings settings) {
        return new PostgresBookRebuild(
                jdbc,
                new TransactionTemplate(transactions),
                connections,
                new TreeTopic(clients, LogTopics.of(stream.topics()), codec, jdbc, "lease-book"),
                new OwnTasks(jdbc, codec),
                clock,
                settings.sameTextWithin());
    }

    @Bean
    ApplicationRunner afterCutShortRebuild(PostgresBookRebuild rebuild) {
        return _ -> rebuild.resumeAfterCutShortRebuild();
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    /// Seeds of draws, which nobody can guess.
    @Bean
    @ConditionalOnMissingBean
    RandomGenerator chance() {
        return new SecureRandom();
    }
}
