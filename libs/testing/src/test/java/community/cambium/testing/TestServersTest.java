package community.cambium.testing;

import static community.cambium.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TestServersTest {
    @Test
    void everyTestHasADatabaseOfItsOwn() throws SQLException {
        TestDatabase one = TestPostgres.database();
        TestDatabase other = TestPostgres.database();
        one.execute("create table here (id int)");
        assertThatThrownBy(() -> other.execute("select * from here")).hasRootCauseInstanceOf(SQLException.class);
    }

    @Test
    void aRestartBreaksConnectionsAndKeepsTheData() throws SQLException {
        TestDatabase database = TestPostgres.database();
        database.execute("create table kept (id int)");
        try (var connection = database.connect()) {
            TestPostgres.restart();
            assertThat(connection.isValid(1)).isFalse();
        }
        eventually(() -> database.execute("insert into kept values (1)"));
    }

    @Test
    void aStoppedBrokerComesBackWithItsTopics() throws Exception {
        String topic = TestKafka.freshPrefix() + ".events";
        Map<String, Object> settings = Map.of("bootstrap.servers", TestKafka.bootstrapServers());
        try (Admin admin = Admin.create(settings)) {
            admin.createTopics(List.of(new NewTopic(topic, 3, (short) 1))).all().get(20, TimeUnit.SECONDS);
        }
        TestKafka.stop();
        TestKafka.start();
        try (Admin admin = Admin.create(settings)) {
            eventually(() -> assertThat(admin.listTopics().names().get(5, TimeUnit.SECONDS))
                    .contains(topic));
        }
    }
}
