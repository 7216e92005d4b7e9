package community.cambium.reenactment.pretend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// All services behind one address. Can be told to lose an answer and to be away from then on.
public final class PretendServices implements AutoCloseable {
    private static final byte[] NOTHING = {};

    private final PretendCommunity community = new PretendCommunity();
    private final JsonMapper json = JsonMapper.shared();
    private final HttpServer server;
    private long requestsUntilAway = Long.MAX_VALUE;

    public PretendServices() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// The answer to the last of so many requests is lost, though it was obeyed; later ones are not even heard.
    public synchronized void goAwayAfter(long requests) {
        requestsUntilAway = requests;
    }

    public synchronized int messages() {
        return community.size();
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (requestsUntilAway <= 0) {
                return;
            }
            byte[] body = exchange.getRequestBody().readAllBytes();
            byte[] answer = answer(exchange, body.length == 0 ? json.createObjectNode() : json.readTree(body));
            requestsUntilAway--;
            if (requestsUntilAway > 0) {
                int status = answer == NOTHING ? 404 : 200;
                exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
                exchange.getResponseBody().write(answer);
            }
        }
    }

    private byte[] answer(HttpExchange exchange, JsonNode body) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/");
        String person = person(exchange);
        String key = person + " " + exchange.getRequestHeaders().getFirst("Idempotency-Key");
        Map<String, ?> answer = switch (exchange.getRequestMethod() + " " + path[1]
                + (path.length > 3 ? " " + path[3] : "")) {
            case "GET parameters" -> Map.of();
            case "POST planned-prompts" -> community.once(key, () -> community.plan(body));
            case "POST tasks" -> community.once(key, () -> community.assign(person, body));
            case "POST tasks acknowledgement" -> Map.of();
            case "POST tasks prompt", "POST tasks reply", "POST tasks review", "POST tasks ranking" ->
                community.once(
                        path[2] + body.path("clientMessageId").asString(), () -> community.submit(path[2], body));
            case "PUT messages labels" -> {
                community.label(person, path[2], body);
                yield Map.of();
            }
            case "POST messages ordered-replies" -> community.once(key, () -> community.orderReplies(path[2]));
            case "POST messages ordered-reviews" ->
                community.once(
                        key,
                        () -> community.orderReviews(path[2], body.path("slots").asInt()));
            case "POST messages removal" -> {
                community.remove(path[2]);
                yield Map.of();
            }
            case "GET trees" -> community.show(path[2]);
            case "POST releases" -> Map.of("id", "one");
            case "GET releases" ->
                Map.of(
                        "id",
                        "one",
                        "status",
                        "published",
                        "files",
                        List.of(Map.of("name", "trees.jsonl", "sha256", "")));
            case "GET releases files" -> null;
            default -> throw new IOException("no such path: " + exchange.getRequestURI());
        };
        if (path.length > 3 && path[3].equals("files")) {
            return community.export();
        }
        return answer == null ? NOTHING : json.writeValueAsBytes(answer);
    }

    private String person(HttpExchange exchange) {
        @Nullable String token = exchange.getRequestHeaders().getFirst("Authorization");
        String claims = String.valueOf(token).split("\\.")[1];
        return json.readTree(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8))
                .path("sub")
                .asString();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
