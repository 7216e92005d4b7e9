package community.cambium.tree;

import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.eventcodec.TimeOrderedIds;
import community.cambium.events.ContributorId;
import community.cambium.events.MessageTreeId;
import community.cambium.eventstore.CommandContext;
import community.cambium.eventstore.Commands;
import community.cambium.eventstore.DeciderRegistration;
import community.cambium.eventstore.EventHistory;
import community.cambium.http.token.TokenKeys;
import community.cambium.service.CambiumService;
import community.cambium.testing.TestDatabase;
import community.cambium.testing.TestKafka;
import community.cambium.testing.TestPostgres;
import community.cambium.tree.lottery.Lottery;
import community.cambium.tree.lottery.LotteryCommand;
import community.cambium.tree.lottery.LotteryCommand.BeginPromptReview;
import community.cambium.tree.lottery.LotteryCommand.EnterLottery;
import community.cambium.tree.lottery.LotteryCommand.FreePlace;
import community.cambium.tree.lottery.WrittenLottery;
import community.cambium.tree.parameters.Requests;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/// The lottery of a language stands where it stood, whatever becomes of what was written down of it.
class LotterySnapshotTest {
    private static final String STREAM = "lottery-en";
    private static final int TREES = 40;

    private final TestDatabase database = TestPostgres.database();
    private final List<MessageTreeId> trees = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void aLotteryIsTheSameFromItsSnapshotAndFromAllItsEvents() {
        WrittenLottery before;
        try (ConfigurableApplicationContext service = start()) {
            for (int i = 0; i < TREES; i++) {
                promptComesIn(service);
            }
            before = lottery(service);
            assertThat(before.waiting()).isNotEmpty();
        }
        try (ConfigurableApplicationContext service = start()) {
            JdbcTemplate rows = service.getBean(JdbcTemplate.class);
            assertThat(rows.queryForList("select stream_id from stream_snapshot", String.class))
                    .containsExactly(STREAM);
            assertThat(lottery(service)).isEqualTo(before);
            assertThat(service.getBean(Commands.class)
                            .send(freed(service, trees.getFirst()), CommandContext.none())
                            .events())
                    .as("a place that was freed before the snapshot")
                    .isEmpty();
            assertThat(rows.update("delete from stream_snapshot")).isEqualTo(1);
            assertThat(lottery(service)).isEqualTo(before);
        }
    }

    private void promptComesIn(ConfigurableApplicationContext service) {
        MessageTreeId tree = new MessageTreeId(TimeOrderedIds.next());
        ContributorId author = new ContributorId(TimeOrderedIds.next());
        trees.add(tree);
        Requests requests = service.getBean(Requests.class);
        send(service, new BeginPromptReview("en", tree, null, requests.request()));
        send(service, new EnterLottery("en", tree, author, false, requests.request()));
        if (trees.size() % 3 == 0) {
            send(service, freed(service, trees.getFirst()));
        }
    }

    private static FreePlace freed(ConfigurableApplicationContext service, MessageTreeId tree) {
        return new FreePlace("en", tree, service.getBean(Requests.class).request());
    }

    private static void send(ConfigurableApplicationContext service, LotteryCommand command) {
        service.getBean(Commands.class).send(command, CommandContext.none());
    }

    @SuppressWarnings("unchecked") // the bean of this name
    private static WrittenLottery lottery(ConfigurableApplicationContext service) {
        DeciderRegistration<Lottery, ?, ?> lotteries = service.getBean("lotteries", DeciderRegistration.class);
        return WrittenLottery.of(service.getBean(EventHistory.class).stateOf(lotteries, STREAM));
    }

    private ConfigurableApplicationContext start() {
        Path publicKeys = TokenKeys.inMemory().writePublicSet(folder.resolve("keys.json"));
        return CambiumService.named("tree", TreeApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password(),
                        "--spring.kafka.bootstrap-servers=" + TestKafka.bootstrapServers(),
                        "--cambium.topics.prefix=" + TestKafka.freshPrefix(),
                        "--cambium.topics.partitions=1",
                        "--cambium.tokens.jwk-set=" + publicKeys,
                        "--cambium.subscriptions.enabled=false",
                        "--cambium.relay.enabled=false",
                        "--cambium.event-store.snapshot-every=25",
                        "--cambium.tree.languages=en");
    }
}
