package community.cambium.eventstream;

import static community.cambium.eventstream.TestService.acknowledged;
import static community.cambium.eventstream.TestService.tree;
import static community.cambium.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.cambium.eventcodec.EventHeaders;
import community.cambium.events.MessageTreeId;
import community.cambium.eventstream.consume.BatchTransactions;
import community.cambium.eventstream.consume.IncomingRecord;
import community.cambium.eventstream.consume.LostOwnership;
import community.cambium.eventstream.consume.MissingRecords;
import community.cambium.eventstream.consume.TopicPlace;
import community.cambium.eventstream.consume.reading.Subscriptions;
import community.cambium.testing.TestKafka;
import community.cambium.testing.TestPostgres;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SubscriptionTest {
    private static final Map<String, String> TOPIC_IDS = Map.of(TestService.NAME, "some topic");

    @BeforeEach
    void serversRun() {
        TestKafka.start();
        TestPostgres.start();
    }

    @Test
    void everyEventIsCountedOnceThoughTheRelaySendsTwice() {
        try (TestService service = new TestService()) {
            var relay = service.relay();
            LogSubscription counting = counting(service);
            Subscriptions first = service.read(counting);
            service.appendMany(trees(5), 1_000);
            eventually(() -> assertThat(counted(service)).isEqualTo(1_000));
            relay.stop();
            service.jdbc.update("update relay_progress set published = 300");
            first.stop();
            service.relay();
            service.read(counting);
            service.appendMany(trees(3), 50);

            eventually(() -> assertThat(counted(service)).isEqualTo(1_050));
            assertThat(TopicContent.of(service)).hasSize(1_000 + 700 + 50);
            assertThat(service.count("select count(distinct id) from counted")).isEqualTo(1_050);
        }
    }

    @Test
    void aReaderThatLostItsPartitionsCannotWrite() {
        try (TestService service = new TestService()) {
            LogSubscription counting = counting(service);
            List<TopicPlace> places = List.of(new TopicPlace(TestService.NAME, 0));
            BatchTransactions zombie = service.batches(counting);
            BatchTransactions successor = service.batches(counting);
            zombie.takeOver(places, TOPIC_IDS);
            zombie.process(List.of(incoming(0, 1, 0)));
            successor.takeOver(places, TOPIC_IDS);

            assertThatThrownBy(() -> zombie.process(List.of(incoming(1, 2, 1)))).isInstanceOf(LostOwnership.class);
            successor.process(List.of(incoming(1, 2, 1)));

            assertThat(counted(service)).isEqualTo(2);
        }
    }

    @Test
    void aSuccessorWaitsForTheBatchThatIsUnderWay() throws Exception {
        try (TestService service = new TestService()) {
            LogSubscription counting = counting(service);
            CountDownLatch entered = new CountDownLatch(1);
            CountDownLatch finish = new CountDownLatch(1);
            LogSubscription slow = new LogSubscription("counting", Set.of(TestService.NAME), batch -> {
                entered.countDown();
                await(finish);
                counting.handler().handle(batch);
            });
            List<TopicPlace> places = List.of(new TopicPlace(TestService.NAME, 0));
            BatchTransactions former = service.batches(slow);
            former.takeOver(places, TOPIC_IDS);
            Thread batch = Thread.ofVirtual().start(() -> former.process(List.of(incoming(0, 1, 0))));
            await(entered);
            BatchTransactions successor = service.batches(counting);
            Thread takeOver = Thread.ofVirtual().start(() -> successor.takeOver(places, TOPIC_IDS));
            assertThat(takeOver.join(Duration.ofMillis(300))).isFalse();

            finish.countDown();
            batch.join();
            takeOver.join();
            successor.process(List.of(incoming(0, 1, 0), incoming(1, 2, 1)));

            assertThat(counted(service)).isEqualTo(2);
        }
    }

    @Test
    void aHoleInTheLogIsNoticed() {
        try (TestService service = new TestService()) {
            BatchTransactions reader = service.batches(counting(service));
            reader.takeOver(List.of(new TopicPlace(TestService.NAME, 0)), TOPIC_IDS);
            reader.process(List.of(incoming(0, 1, 0)));

            assertThatThrownBy(() -> reader.process(List.of(incoming(1, 7, 5)))).isInstanceOf(MissingRecords.class);

            assertThat(counted(service)).isEqualTo(1);
        }
    }

    @Test
    void afterARestartOfPostgresItGoesOn() {
        try (TestService service = new TestService()) {
            var relay = service.relay();
            service.read(counting(service));
            service.appendMany(trees(3), 200);
            eventually(() -> assertThat(counted(service)).isEqualTo(200));

            TestPostgres.restart();
            service.appendMany(trees(3), 200);

            eventually(
                    Duration.ofSeconds(30),
                    () -> assertThat(relay.state().published()).isEqualTo(400));
            eventually(
                    Duration.ofSeconds(30), () -> assertThat(counted(service)).isEqualTo(400));
        }
    }

    @Test
    void whileTheBrokerIsAwayWorkGoesOnAndLaterAllOfItArrives() {
        try (TestService service = new TestService()) {
            var relay = service.relay();
            service.read(counting(service));
            service.appendMany(trees(3), 100);
            eventually(() -> assertThat(counted(service)).isEqualTo(100));

            TestKafka.stop();
            service.appendMany(trees(3), 300);
            eventually(() -> assertThat(relay.state().problem()).isNotNull());
            TestKafka.start();

            eventually(
                    Duration.ofSeconds(60), () -> assertThat(counted(service)).isEqualTo(400));
            assertThat(service.count("select count(distinct id) from counted")).isEqualTo(400);
            eventually(() -> assertThat(relay.state().problem()).isNull());
        }
    }

    @Test
    void whenAReaderGoesAnotherReadsOnAndNothingIsCountedTwice() {
        try (TestService service = new TestService(TestKafka.freshPrefix(), 4, 50)) {
            service.relay();
            LogSubscription counting = counting(service);
            Subscriptions first = service.read(counting);
            Subscriptions second = service.read(counting);
            service.appendMany(trees(40), 2_000);
            eventually(() -> assertThat(counted(service)).isGreaterThan(200));

            first.stop();

            eventually(
                    Duration.ofSeconds(40), () -> assertThat(counted(service)).isEqualTo(2_000));
            assertThat(service.count("select count(distinct id) from counted")).isEqualTo(2_000);
            assertThat(second.states()
                            .getOrDefault("counting", List.of())
                            .getFirst()
                            .partitions())
                    .containsExactly(0, 1, 2, 3);
        }
    }

    @Test
    void aReaderSeesItsOwnWriteOnceTheViewHasIt() {
        try (TestService service = new TestService()) {
            service.relay();
            LogSubscription counting = counting(service);
            service.read(counting);
            ViewPositions positions = new community.cambium.eventstream.position.CheckpointPositions(
                    TestService.NAME, true, List.of(counting), service.recent, service.jdbc);
            UUID event = service.append(acknowledged(tree())).getFirst();

            assertThat(positions.await(event.toString(), Duration.ofSeconds(20)))
                    .isTrue();

            assertThat(counted(service)).isEqualTo(1);
            assertThat(positions.await(UUID.randomUUID().toString(), Duration.ofMillis(50)))
                    .isFalse();
        }
    }

    private static LogSubscription counting(TestService service) {
        service.jdbc.execute("create table if not exists counted (id uuid, publication bigint)");
        return new LogSubscription(
                "counting",
                Set.of(TestService.NAME),
                batch -> batch.forEach(event -> service.jdbc.update(
                        "insert into counted values (?, ?)", event.eventId(), event.publication())));
    }

    private static long counted(TestService service) {
        return service.count("select count(*) from counted");
    }

    private static List<MessageTreeId> trees(int count) {
        return Stream.generate(TestService::tree).limit(count).toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static IncomingRecord incoming(long offset, long publication, long previous) {
        var event = acknowledged(tree());
        RecordHeaders headers = new RecordHeaders();
        Map.of(
                        EventHeaders.ID,
                        UUID.randomUUID().toString(),
                        EventHeaders.TYPE,
                        "task.task-acknowledged",
                        EventHeaders.DATA_VERSION,
                        "1",
                        EventHeaders.SOURCE,
                        TestService.NAME,
                        EventHeaders.SUBJECT,
                        "a",
                        EventHeaders.TIME,
                        TestService.NOW.toString(),
                        EventHeaders.STREAM_TYPE,
                        "task",
                        EventHeaders.STREAM_REVISION,
                        "0",
                        EventHeaders.PUBLICATION,
                        Long.toString(publication),
                        "previouspublication",
                        Long.toString(previous))
                .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return IncomingRecord.of(
                TestService.NAME,
                0,
                offset,
                event.orderingKey().getBytes(StandardCharsets.UTF_8),
                community.cambium.eventcodec.EventCodec.standard().encode(event),
                headers);
    }
}
