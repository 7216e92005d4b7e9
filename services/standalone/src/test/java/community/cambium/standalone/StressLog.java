package community.cambium.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Everything that `task` and `tree` have stored, read from their event stores as it lies there.
record StressLog(List<Fact> task, List<Fact> tree) {
    /// One event: its id, its stored name without the service, and its content.
    record Fact(UUID id, String name, JsonNode content) {
        String text(String field) {
            return content.path(field).asString("");
        }

        int number(String field) {
            return content.path(field).asInt();
        }
    }

    static StressLog read(Path installation, PortPlan ports) throws IOException, SQLException {
        String password = Files.readString(
                        new Installation(installation).postgres().resolve("password"))
                .strip();
        return new StressLog(
                read(ports, StandaloneService.TASK, password), read(ports, StandaloneService.TREE, password));
    }

    private static List<Fact> read(PortPlan ports, StandaloneService service, String password) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + service.database();
        List<Fact> facts = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url, "postgres", password);
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select event_id, event_type, payload from domain_event order by stream_id, revision")) {
            while (rows.next()) {
                String name = rows.getString(2);
                facts.add(new Fact(
                        rows.getObject(1, UUID.class),
                        name.substring(name.indexOf('.') + 1),
                        JsonMapper.shared().readTree(rows.getBytes(3))));
            }
        }
        return facts;
    }

    Stream<Fact> ofTask(String... names) {
        return task.stream().filter(fact -> List.of(names).contains(fact.name()));
    }

    /// The events of a stream are in their order.
    Stream<Fact> ofTree(String... names) {
        return tree.stream().filter(fact -> List.of(names).contains(fact.name()));
    }

    /// The state that each tree is in.
    Map<String, String> states() {
        return ofTree("message-tree-state-entered")
                .collect(java.util.stream.Collectors.toMap(
                        fact -> fact.text("treeId"), fact -> fact.text("to"), (_, later) -> later));
    }
}
