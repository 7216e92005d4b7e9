package community.cambium.eventstream;

import static community.cambium.eventstream.TestService.acknowledged;
import static community.cambium.eventstream.TestService.tree;
import static community.cambium.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.eventcodec.EventCodec;
import community.cambium.eventcodec.RecordedEvent;
import community.cambium.events.MessageTreeId;
import community.cambium.eventstream.consume.DeadLetter;
import community.cambium.eventstream.consume.DeadLetterDesk;
import community.cambium.eventstream.consume.DeadLetters;
import community.cambium.eventstream.consume.SkippedTypes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeadLetterTest {
    private final Set<String> unbearable = ConcurrentHashMap.newKeySet();

    @Test
    void aRecordThatCannotBeReadStopsOnlyItsOwnStream() {
        try (TestService service = new TestService()) {
            service.relay();
            MessageTreeId bad = tree();
            MessageTreeId good = tree();
            service.append(acknowledged(bad), acknowledged(good));
            service.append(acknowledged(bad));
            service.jdbc.update(
                    "update domain_event set payload = ? where global_index = 3",
                    "{\"taskId\": 12".getBytes(StandardCharsets.UTF_8));
            service.append(acknowledged(bad), acknowledged(good), acknowledged(bad));
            LogSubscription counting = counting(service);
            service.read(counting);

            eventually(() -> assertThat(letters(service)).hasSize(3));

            assertThat(counted(service, good)).isEqualTo(2);
            assertThat(counted(service, bad)).isEqualTo(1);
            assertThat(letters(service)).extracting(DeadLetter::state).containsExactly("failed", "waiting", "waiting");
            DeadLetter first = letters(service).getFirst();
            assertThat(first.cause()).contains("task.task-acknowledged");
            assertThat(first.orderingKey()).isEqualTo(bad.toString());
            assertThat(first.incoming().value()).isEqualTo("{\"taskId\": 12".getBytes(StandardCharsets.UTF_8));
            assertThat(first.incoming().publication()).isEqualTo(3);

            DeadLetterDesk.Outcome skipped = desk(service, counting).skip("counting", bad.toString(), "an operator");

            assertThat(skipped).isEqualTo(new DeadLetterDesk.Outcome(2, false, null));
            assertThat(counted(service, bad)).isEqualTo(3);
            assertThat(letters(service)).extracting(DeadLetter::state).containsExactly("skipped");
        }
    }

    @Test
    void anEventThatCannotBeHandledIsFoundInItsBatchAndTriedAgainInOrder() {
        try (TestService service = new TestService()) {
            MessageTreeId bad = tree();
            List<MessageTreeId> others =
                    Stream.generate(TestService::tree).limit(20).toList();
            LogSubscription counting = counting(service);
            unbearable.add(bad.toString());
            service.relay();
            service.appendMany(others, 200);
            service.append(acknowledged(bad));
            service.appendMany(others, 200);
            service.append(acknowledged(bad));
            service.read(counting);

            eventually(() ->
                    assertThat(service.count("select count(*) from counted")).isEqualTo(400));
            eventually(() -> assertThat(letters(service)).hasSize(2));
            assertThat(desk(service, counting).retry("counting", bad.toString()).blocked())
                    .isTrue();
            unbearable.clear();
            service.append(acknowledged(bad));
            eventually(() -> assertThat(letters(service)).hasSize(3));

            DeadLetterDesk.Outcome outcome = desk(service, counting).retry("counting", bad.toString());

            assertThat(outcome).isEqualTo(new DeadLetterDesk.Outcome(3, false, null));
            service.append(acknowledged(bad));
            eventually(() -> assertThat(counted(service, bad)).isEqualTo(4));
            assertThat(letters(service)).isEmpty();
            assertThat(service.jdbc.queryForList(
                            "select publication from counted where key = ? order by at", Long.class, bad.toString()))
                    .isSorted();
        }
    }

    @Test
    void aTypeThatNobodyKnowsIsSkippedAndCounted() {
        try (TestService service = new TestService()) {
            service.relay();
            MessageTreeId tree = tree();
            service.append(acknowledged(tree), acknowledged(tree), acknowledged(tree));
            service.jdbc.update("update domain_event set event_type = 'task.from-the-future' where global_index = 2");
            service.append(acknowledged(tree));
            service.jdbc.update("update domain_event set event_type = 'task.from-the-future' where global_index = 2");
            service.read(counting(service));

            eventually(() -> assertThat(service.count("select sum(publication) from subscription_checkpoint"))
                    .isEqualTo(4));
            assertThat(counted(service, tree) + new SkippedTypes(service.jdbc).total("counting"))
                    .isEqualTo(4);
            assertThat(letters(service)).isEmpty();
        }
    }

    private LogSubscription counting(TestService service) {
        service.jdbc.execute(
                "create table if not exists counted (key text, publication bigint, at bigint generated always as"
                        + " identity)");
        return new LogSubscription(
                "counting", Set.of(TestService.NAME), batch -> batch.forEach(event -> count(service, event)));
    }

    private void count(TestService service, RecordedEvent event) {
        if (unbearable.contains(event.event().orderingKey())) {
            throw new IllegalStateException("this tree is unbearable");
        }
        service.jdbc.update("insert into counted values (?, ?)", event.event().orderingKey(), event.publication());
    }

    private static long counted(TestService service, MessageTreeId tree) {
        return service.count("select count(*) from counted where key = '" + tree + "'");
    }

    private static List<DeadLetter> letters(TestService service) {
        return new DeadLetters(service.jdbc).list("counting", 100);
    }

    private static DeadLetterDesk desk(TestService service, LogSubscription subscription) {
        return new DeadLetterDesk(List.of(subscription), EventCodec.standard(), service.jdbc, service.transactions);
    }
}
