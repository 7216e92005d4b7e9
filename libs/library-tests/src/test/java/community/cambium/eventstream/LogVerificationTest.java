package community.cambium.eventstream;

import static community.cambium.eventstream.TestService.acknowledged;
import static community.cambium.eventstream.TestService.tree;
import static community.cambium.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.eventstream.relay.Relay;
import community.cambium.eventstream.verify.Agreement;
import community.cambium.eventstream.verify.LogVerification;
import community.cambium.eventstream.verify.StoreRestoration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogVerificationTest {
    private static final String EVENTS =
            "select p.number || ' ' || p.partition || ' ' || p.previous || ' ' || e.event_id || ' ' || e.stream_id ||"
                + " ' ' || e.revision || ' ' || e.time || ' ' || encode(e.payload, 'hex') || ' ' ||"
                + " (convert_from(e.metadata, 'UTF8')::jsonb)::text from event_publication p join domain_event e using"
                + " (global_index) order by p.number";

    @Test
    void storeAndTopicAgreeUntilSomebodyTampersWithThem() {
        try (TestService service = new TestService()) {
            Relay relay = service.relay();
            service.appendMany(List.of(tree(), tree(), tree()), 500);
            eventually(() -> assertThat(relay.state().published()).isEqualTo(500));
            LogVerification verification =
                    new LogVerification(TestService.NAME, service.clients, service.topics, service.jdbc);

            assertThat(verification.verify()).isEqualTo(new Agreement(500, 500, 0, 0, 0, List.of()));

            service.jdbc.update("update domain_event set payload = '{}' where global_index = 7");
            service.jdbc.update("update domain_event set stream_id = 'another' where global_index = 8");
            Agreement tampered = verification.verify();
            assertThat(tampered.agrees()).isFalse();
            assertThat(tampered.differing()).isEqualTo(2);
            assertThat(tampered.examples()).anyMatch(example -> example.endsWith("other content"));
        }
    }

    @Test
    void aLostStoreIsRebuiltFromTheLogWithTheSameNumbers() {
        try (TestService service = new TestService()) {
            Relay relay = service.relay();
            service.appendMany(List.of(tree(), tree(), tree()), 700);
            eventually(() -> assertThat(relay.state().published()).isEqualTo(700));
            relay.stop();
            List<String> before = service.jdbc.queryForList(EVENTS, String.class);
            service.jdbc.execute("truncate domain_event, event_publication, relay_progress");

            long restored = new StoreRestoration(
                            TestService.NAME, service.clients, service.topics, service.jdbc, service.transactions)
                    .restore();

            assertThat(restored).isEqualTo(700);
            assertThat(service.jdbc.queryForList(EVENTS, String.class)).isEqualTo(before);
            Relay next = service.relay();
            service.append(acknowledged(tree()));
            eventually(() -> assertThat(next.state().published()).isEqualTo(701));
            assertThat(TopicContent.numbers(service)).hasSize(701).doesNotHaveDuplicates();
        }
    }
}
