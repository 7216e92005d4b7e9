package community.cambium.task.service;

import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.http.CallerRole;
import community.cambium.task.service.TaskServer.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who may contribute at all.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesTest {
    private static final CallerRole[] OTHERS = {
        CallerRole.AUDITOR, CallerRole.RESEARCHER, CallerRole.MODERATOR, CallerRole.ADMINISTRATOR, CallerRole.OPERATOR
    };

    @TempDir
    static Path home;

    private Orchard orchard;
    private final UUID person = Orchard.person();

    @BeforeAll
    void plant() {
        orchard = new Orchard(home);
    }

    @AfterAll
    void leave() {
        orchard.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST|/tasks|{\"languages\":[\"en\"]}|nothing-to-do",
                "POST|/tasks/ID/acknowledgement|{}|task-unknown",
                "POST|/tasks/ID/skip|{}|task-unknown",
                "POST|/tasks/ID/prompt|{\"clientMessageId\":\"c\",\"text\":\"x\"}|task-unknown",
                "POST|/tasks/ID/reply|{\"clientMessageId\":\"c\",\"text\":\"x\"}|task-unknown",
                "POST|/tasks/ID/review|{\"clientMessageId\":\"c\",\"labels\":{\"spam\":0}}|task-unknown",
                "POST|/tasks/ID/ranking|{\"clientMessageId\":\"c\",\"order\":[]}|task-unknown",
                "PUT|/messages/ID/labels|{\"labels\":{\"spam\":0}}|message-unknown"
            })
    void onlyContributorsAndThoseWhoActForThemContribute(String method, String path, String body, String answer) {
        String address = path.replace("ID", UUID.randomUUID().toString());
        assertThat(send(method, address, body, OTHERS).problem()).isEqualTo("403 role-missing");
        assertThat(send(method, address, body, CallerRole.CONTRIBUTOR).problem())
                .isEqualTo("404 " + answer);
        assertThat(send(method, address, body, CallerRole.TRUSTED).problem()).isEqualTo("404 " + answer);
    }

    private Answer send(String method, String path, String body, CallerRole... roles) {
        return orchard.server.send(method, person, path, BodyPublishers.ofString(body), roles);
    }
}
