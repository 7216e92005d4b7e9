package community.cambium.benchmarks.visibility;

import community.cambium.benchmarks.harness.RunningCambium;
import community.cambium.eventstream.EventStreamProperties;
import community.cambium.eventstream.topics.KafkaClients;
import community.cambium.eventstream.topics.TopicSetup;
import community.cambium.standalone.StandaloneService;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/// One record at a time through a topic of its own, with the clients that the services use.
final class BareRoundTrip implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String SERVICE = "bare";
    private static final int BYTES = 600;

    private final Producer<byte[], byte[]> producer;
    private final Consumer<byte[], byte[]> consumer;
    private final String topic;

    private BareRoundTrip(Producer<byte[], byte[]> producer, Consumer<byte[], byte[]> consumer, String topic) {
        this.producer = producer;
        this.consumer = consumer;
        this.topic = topic;
    }

    static BareRoundTrip start(RunningCambium cambium) {
        var service = cambium.service(StandaloneService.TREE);
        KafkaClients clients = service.getBean(KafkaClients.class);
        EventStreamProperties.Topics topics =
                service.getBean(EventStreamProperties.class).topics();
        new TopicSetup(clients, topics).ensure(List.of(SERVICE));
        BareRoundTrip trip = new BareRoundTrip(
                clients.producer("bare-producer", topics.maxRecordBytes()),
                clients.reader("bare-consumer"),
                topics.prefix() + "." + SERVICE + ".events");
        trip.consumer.assign(List.of(new TopicPartition(trip.topic, 0)));
        trip.consumer.seekToBeginning(trip.consumer.assignment());
        return trip;
    }

    /// How long one record takes.
    double milliseconds() {
        long begin = System.nanoTime();
        producer.send(new ProducerRecord<>(topic, 0, null, new byte[BYTES]));
        if (consumer.poll(PATIENCE).isEmpty()) {
            throw new IllegalStateException("The record did not come back");
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
