package community.cambium.export.platform;

import community.cambium.events.ReleaseEvent;
import community.cambium.eventstore.Commands;
import community.cambium.eventstore.DeciderRegistration;
import community.cambium.eventstore.EventHistory;
import community.cambium.eventstream.ViewPositions;
import community.cambium.export.automation.writefileswhenreleaseisrequested.OneWriter;
import community.cambium.export.automation.writefileswhenreleaseisrequested.ReleaseFolder;
import community.cambium.export.automation.writefileswhenreleaseisrequested.ReleaseWriterHealth;
import community.cambium.export.automation.writefileswhenreleaseisrequested.ReleaseWriting;
import community.cambium.export.automation.writefileswhenreleaseisrequested.WriteFilesWhenReleaseIsRequested;
import community.cambium.export.dataset.Dataset;
import community.cambium.export.read.dataset.FreeLabelProjection;
import community.cambium.export.read.dataset.ImportedProjection;
import community.cambium.export.read.dataset.MessageProjection;
import community.cambium.export.read.dataset.ReviewProjection;
import community.cambium.export.read.dataset.SnapshotDataset;
import community.cambium.export.read.dataset.TreeProjection;
import community.cambium.export.read.dataset.ViewGaps;
import community.cambium.export.read.releases.FilePlaces;
import community.cambium.export.read.releases.ReleaseProjection;
import community.cambium.export.read.releases.Releases;
import community.cambium.export.release.Release;
import community.cambium.export.release.ReleaseCommand;
import community.cambium.export.release.ReleaseDecider;
import community.cambium.http.ViewWait;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/// Puts the service together.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReleaseSettings.class)
class ExportConfiguration {
    @Bean
    DeciderRegistration<Release, ReleaseCommand, ReleaseEvent> releaseDecider() {
        return new DeciderRegistration<>(
                "release",
                ReleaseCommand.class,
                ReleaseEvent.class,
                ReleaseDecider.decider(),
                command -> command.releaseId().toString());
    }

    @Bean
    MessageProjection messageProjection() {
        return new MessageProjection();
    }

    @Bean
    ReviewProjection reviewProjection() {
        return new ReviewProjection();
    }

    @Bean
    FreeLabelProjection freeLabelProjection() {
        return new FreeLabelProjection();
    }

    @Bean
    ImportedProjection importedProjection() {
        return new ImportedProjection();
    }

    @Bean
    TreeProjection treeProjection() {
        return new TreeProjection();
    }

    @Bean
    ReleaseProjection releaseProjection() {
        return new ReleaseProjection();
    }

    @Bean
    Releases releases(JdbcClient database) {
        return new Releases(database);
    }

    @Bean
    Dataset dataset(
            JdbcClient database,
            PlatformTransactionManager transactions,
            MessageProjection messages,
            ReviewProjection reviews,
            FreeLabelProjection freeLabels,
            ImportedProjection imported,
            TreeProjection trees,
            ReleaseSettings settings) {
        ViewGaps gaps = new ViewGaps(database, List.of(messages, reviews, freeLabels, imported, trees));
        return new SnapshotDataset(database, transactions, gaps, settings.waitForViews());
    }

    @Bean
    ReleaseFolder releaseFolder(ReleaseSettings settings) {
        return new ReleaseFolder(settings.directory());
    }

    @Bean
    FilePlaces filePlaces(ReleaseFolder folder) {
        return folder::file;
    }

    @Bean
    WriteFilesWhenReleaseIsRequested releaseWriter(
            Releases releases,
            EventHistory history,
            DeciderRegistration<Release, ReleaseCommand, ReleaseEvent> decider,
            Dataset dataset,
            ReleaseFolder folder,
            DataSource database,
            Commands commands) {
        return new WriteFilesWhenReleaseIsRequested(
                releases::unwritten,
                release -> history.stateOf(decider, release.toString()),
                new ReleaseWriting(dataset, folder),
                folder,
                new OneWriter(database),
                commands);
    }

    @Bean
    ReleaseWriterHealth releaseWriterHealthIndicator(WriteFilesWhenReleaseIsRequested writer) {
        return new ReleaseWriterHealth(writer);
    }

    @Bean
    ViewWait viewWait(ViewPositions views) {
        return views::await;
    }
}
