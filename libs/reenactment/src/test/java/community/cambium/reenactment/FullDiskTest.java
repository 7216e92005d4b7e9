package community.cambium.reenactment;

import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.http.token.TokenKeys;
import community.cambium.http.token.TokenMint;
import community.cambium.reenactment.connection.Http;
import community.cambium.reenactment.connection.People;
import community.cambium.reenactment.connection.Services;
import community.cambium.reenactment.journal.Journal;
import community.cambium.reenactment.playing.InputSurvey;
import community.cambium.reenactment.playing.Progress;
import community.cambium.reenactment.playing.Reenactment;
import community.cambium.reenactment.playing.Reenactment.FailedTree;
import community.cambium.reenactment.playing.Stage;
import community.cambium.reenactment.playing.UnreproducibleList;
import community.cambium.reenactment.pretend.PretendServices;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was done cannot be noted any more.
class FullDiskTest {
    @TempDir
    Path directory;

    @Test
    void aTreeWhoseJournalCannotBeWrittenCountsAsFailed() throws IOException {
        InputSurvey survey = InputSurvey.of(SampleTrees.sampleFile(), Long.MAX_VALUE);
        Journal journal = Journal.open(directory.resolve("journal.jsonl"), survey.digest(), UUID.randomUUID());
        journal.close();
        try (PretendServices pretend = new PretendServices();
                Http http = new Http(Duration.ZERO);
                UnreproducibleList list = new UnreproducibleList(directory.resolve("unreproducible.jsonl"))) {
            URI url = URI.create(pretend.url());
            People people = new People(new TokenMint(TokenKeys.inMemory()), journal.run());
            Progress progress = new Progress(survey.trees());
            Stage stage = new Stage(new Services(url, url, url, url), http, people, journal, progress);
            List<FailedTree> failures = new Reenactment(survey, stage, 2).play(list);
            assertThat(failures).hasSize((int) survey.trees());
            assertThat(failures).allSatisfy(failed -> assertThat(failed.why()).contains("journal"));
            assertThat(progress.figures().treesFailed()).isEqualTo(survey.trees());
            assertThat(progress.figures().treesDone()).isZero();
        }
    }
}
