package community.cambium.task.service;

import static community.cambium.testing.Eventually.eventually;

import community.cambium.decider.Decider;
import community.cambium.events.LotteryEvent;
import community.cambium.events.MessageTreeEvent;
import community.cambium.events.ParametersEvent;
import community.cambium.events.ParametersEvent.ParametersChanged;
import community.cambium.events.SuspensionEvent;
import community.cambium.eventstore.CommandContext;
import community.cambium.eventstore.Commands;
import community.cambium.eventstore.DeciderRegistration;
import community.cambium.testing.TestDatabase;
import community.cambium.testing.TestKafka;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/// Another service that says what a test tells it to say, through a real store and relay.
final class ServiceDouble implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    ServiceDouble(String service, TestDatabase database, String prefix) {
        context = new SpringApplicationBuilder(Wiring.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.config.name=none",
                        "spring.jmx.enabled=false",
                        "cambium.service=" + service,
                        "cambium.relay.enabled=true",
                        "cambium.topics.prefix=" + prefix,
                        "cambium.topics.partitions=4",
                        "spring.kafka.bootstrap-servers=" + TestKafka.bootstrapServers(),
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + database.user(),
                        "spring.datasource.password=" + database.password(),
                        "spring.flyway.locations=classpath:db/eventstore,classpath:db/eventstream",
                        "logging.level.root=warn")
                .run();
    }

    void says(MessageTreeEvent... events) {
        for (MessageTreeEvent event : events) {
            send(new SayOfTree(event));
        }
    }

    void says(LotteryEvent event) {
        send(new SayOfLottery(event));
    }

    void says(ParametersChanged event) {
        send(new SayOfParameters(event));
    }

    void says(SuspensionEvent event) {
        send(new SayOfSuspension(event));
    }

    private void send(Object command) {
        context.getBean(Commands.class).send(command, CommandContext.none());
    }

    /// The number of what was said last in a stream, as soon as it is published.
    long lastNumber(String stream) {
        AtomicLong number = new AtomicLong();
        eventually(() -> number.set(Objects.requireNonNull(context.getBean(JdbcTemplate.class)
                .queryForObject(
                        "select p.number from domain_event e join event_publication p using (global_index)"
                                + " where e.stream_id = ? and e.revision ="
                                + " (select max(revision) from domain_event where stream_id = e.stream_id)",
                        Long.class,
                        stream))));
        return number.get();
    }

    @Override
    public void close() {
        context.close();
    }

    record SayOfTree(MessageTreeEvent event) {}

    record SayOfLottery(LotteryEvent event) {}

    record SayOfParameters(ParametersChanged event) {}

    record SayOfSuspension(SuspensionEvent event) {}

    /// No `@Configuration`, or the service beside it would find it while it looks for its own parts.
    @EnableAutoConfiguration(
            excludeName = {
                "community.cambium.http.CambiumHttpAutoConfiguration",
                "org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration"
            })
    static class Wiring {
        @Bean
        DeciderRegistration<Integer, SayOfTree, MessageTreeEvent> trees() {
            return new DeciderRegistration<>(
                    "message-tree",
                    SayOfTree.class,
                    MessageTreeEvent.class,
                    new Decider<>(() -> 0, (_, say) -> List.of(say.event()), (said, _) -> said + 1),
                    say -> say.event().treeId().toString());
        }

        @Bean
        DeciderRegistration<Integer, SayOfLottery, LotteryEvent> lotteries() {
            return new DeciderRegistration<>(
                    "lottery",
                    SayOfLottery.class,
                    LotteryEvent.class,
                    new Decider<>(() -> 0, (_, say) -> List.of(say.event()), (said, _) -> said + 1),
                    say -> "lottery-" + say.event().language());
        }

        @Bean
        DeciderRegistration<Integer, SayOfParameters, ParametersEvent> parameters() {
            return new DeciderRegistration<>(
                    "parameters",
                    SayOfParameters.class,
                    ParametersEvent.class,
                    new Decider<>(() -> 0, (_, say) -> List.of(say.event()), (said, _) -> said + 1),
                    _ -> "parameters");
        }

        @Bean
        DeciderRegistration<Integer, SayOfSuspension, SuspensionEvent> suspensions() {
            return new DeciderRegistration<>(
                    "suspension",
                    SayOfSuspension.class,
                    SuspensionEvent.class,
                    new Decider<>(() -> 0, (_, say) -> List.of(say.event()), (said, _) -> said + 1),
                    say -> "suspension-" + say.event().contributor());
        }
    }
}
