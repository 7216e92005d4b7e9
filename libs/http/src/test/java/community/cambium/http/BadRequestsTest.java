package community.cambium.http;

import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.http.Surface.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every kind of bad request gets a problem with a stable type.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadRequestsTest {
    private static final String GOOD =
            "{\"id\":\"" + Orchard.SEEN + "\",\"kind\":\"initial_prompt\",\"slots\":1,\"text\":\"ağaç\"}";

    @TempDir
    static Path home;

    private Surface surface;

    @BeforeAll
    void start() {
        surface = new Surface(home);
    }

    @AfterAll
    void stop() {
        surface.close();
    }

    @Test
    void aGoodRequestComesBackAsItWas() {
        Answer answer = surface.post("/trees", GOOD);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.response().body()).isEqualTo(GOOD);
        assertThat(answer.header("Cambium-Event")).isEqualTo(Orchard.SEEN.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\": | json-malformed",
                "{\"slots\":1} {} | json-malformed",
                "{\"slots\":1,\"slots\":2} | json-malformed",
                "{\"slots\":1,\"colour\":\"red\"} | field-unknown",
                "{\"kind\":\"INITIAL_PROMPT\"} | field-unreadable",
                "{\"kind\":0} | field-unreadable",
                "{\"kind\":\"initial_prompt\",\"slots\":\"1\"} | field-unreadable",
                "{\"slots\":1.5} | field-unreadable",
                "{\"slots\":null} | field-unreadable",
                "{\"slots\":99999999999} | json-malformed",
                "{\"id\":\"018f\",\"slots\":1} | field-unreadable",
                "{\"id\":{\"value\":\"018f5c3e-0000-7000-8000-000000000001\"},\"slots\":1} | field-unreadable",
                "{\"text\":7,\"slots\":1} | field-unreadable",
                "[] | json-malformed",
                "`` | json-malformed",
            })
    void unreadableJsonIsRefused(String json, String code) {
        Answer answer = surface.post("/trees", json);

        assertThat(answer.problem()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void aFaultyFieldIsNamedButNotItsValue() {
        Answer answer = surface.post("/trees", "{\"text\":\"x\",\"slots\":\"a secret\"}");

        assertThat(answer.json().path("field").asString()).isEqualTo("slots");
        assertThat(answer.response().body()).doesNotContain("secret").doesNotContain("community.cambium");
    }

    @Test
    void brokenUtf8IsRefused() {
        byte[] latin = GOOD.getBytes(StandardCharsets.ISO_8859_1);
        latin[latin.length - 3] = (byte) 0xe7;

        Answer answer = surface.send(surface.request("/trees")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(latin)));

        assertThat(answer.problem()).isEqualTo("body-not-utf-8");
        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void otherMediaTypesAndPackedBodiesAreRefused() {
        assertThat(surface.send(surface.request("/trees")
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString(GOOD)))
                        .problem())
                .isEqualTo("media-type-not-supported");
        assertThat(surface.send(surface.request("/trees")
                                .header("Content-Type", "application/json")
                                .header("Content-Encoding", "gzip")
                                .POST(BodyPublishers.ofString(GOOD)))
                        .problem())
                .isEqualTo("media-type-not-supported");
        assertThat(surface.send(surface.request("/me")
                                .header("Accept", "image/png")
                                .GET())
                        .problem())
                .isEqualTo("not-acceptable");
    }

    @Test
    void aDeclaredBodyOverTheLimitIsRefusedUnread() throws IOException {
        try (Socket socket = new Socket("localhost", surface.port())) {
            socket.setSoTimeout(10_000);
            write(socket, head("Content-Length: 104857600"));

            assertThat(statusLine(socket)).contains("413");
        }
    }

    @Test
    void aChunkedBodyOf100MegabytesIsCutOffEarly() throws IOException {
        int sent = 0;
        try (Socket socket = new Socket("localhost", surface.port())) {
            socket.setSoTimeout(10_000);
            write(socket, head("Transfer-Encoding: chunked"));
            byte[] chunk = ("10000\r\n" + "a".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            InputStream in = socket.getInputStream();
            while (sent < 100 << 20 && in.available() == 0) {
                socket.getOutputStream().write(chunk);
                sent += 0x10000;
            }
            assertThat(statusLine(socket)).contains("413");
        } catch (IOException cutOff) {
            // The server closed the connection while the body was still coming: early is what counts.
        }
        assertThat(sent).isLessThan(20 << 20);
    }

    @Test
    void aBodyJustOverTheLimitIsTooLarge() {
        Answer answer = surface.send(surface.request("/trees")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("\"" + "a".repeat(1 << 20) + "\"")));

        assertThat(answer.problem()).isEqualTo("body-too-large");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().path("largestBytes").asInt()).isEqualTo(1 << 20);
    }

    @Test
    void unknownPathsMethodsAndParametersAreRefused() {
        assertThat(surface.get("/nowhere").problem()).isEqualTo("path-unknown");
        assertThat(surface.get("/trees").problem()).isEqualTo("method-not-allowed");
        assertThat(surface.get("/numbers").problem()).isEqualTo("parameter-missing");
        assertThat(surface.get("/numbers?number=seven").problem()).isEqualTo("parameter-unreadable");
        assertThat(surface.get("/numbers?number=%FF").problem()).isEqualTo("parameter-unreadable");
        assertThat(surface.get("/trees/no-uuid").problem()).isEqualTo("parameter-unreadable");
        assertThat(surface.get("/trees//x;y").problem()).isEqualTo("request-malformed");
    }

    @Test
    void aRefusalOfTheDomainKeepsItsCodeAndDetails() {
        UUID tree = UUID.randomUUID();

        Answer answer = surface.get("/trees/" + tree);

        assertThat(answer.problem()).isEqualTo("tree-felled");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("tree").asString()).isEqualTo(tree.toString());
        assertThat(answer.json().path("title").asString()).isEqualTo("Tree felled");
        assertThat(answer.json().path("detail").asString()).isEqualTo("The tree has been felled.");
    }

    @Test
    void theUnexpectedTellsNothingOfTheInside() {
        Answer answer = surface.get("/broken");

        assertThat(answer.problem()).isEqualTo("unexpected");
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.response().body()).doesNotContain("hunter2").doesNotContain("Exception");
    }

    @Test
    void whatIsNoRequestAtAllGetsNoPage() throws IOException {
        try (Socket socket = new Socket("localhost", surface.port())) {
            socket.setSoTimeout(10_000);
            write(socket, "GET /a|b HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("<html");
        }
    }

    private String head(String length) {
        return "POST /trees HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                + surface.token(CallerRole.CONTRIBUTOR) + "\r\n" + length + "\r\n\r\n";
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String statusLine(Socket socket) throws IOException {
        byte[] start = socket.getInputStream().readNBytes(12);
        return new String(start, StandardCharsets.US_ASCII);
    }
}
