package community.cambium.eventstore;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;

final class FreshDatabase {
    static Map<String, Object> settings() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (Connection c = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:25432/postgres", "postgres", "x"); Statement s = c.createStatement()) {
            s.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Map.of("spring.datasource.url", "jdbc:postgresql://127.0.0.1:25432/" + name, "spring.datasource.username", "postgres", "spring.datasource.password", "x");
    }
}
