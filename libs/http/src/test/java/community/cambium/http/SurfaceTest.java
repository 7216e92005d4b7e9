package community.cambium.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.cambium.http.Surface.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What every answer carries, pages, and reading one's own writes.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SurfaceTest {
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
    void aBodyThatIsReadPieceByPieceMayBeOfAnySizeAndEncodingButStrangersDoNotGetThrough() {
        byte[] body = new byte[3_000_000];
        body[0] = (byte) 0xff;
        Answer answer = surface.send(surface.request("/bytes")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(body)));
        assertThat(answer.response().body()).isEqualTo("\"3000000\"");
        assertThat(surface.send(surface.request("/trees")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofByteArray(body)))
                        .problem())
                .isEqualTo("body-too-large");
        assertThat(surface.send(surface.request("/bytes")
                                .setHeader("Authorization", "Bearer nonsense")
                                .POST(BodyPublishers.ofString("stranger")))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aRequestKeepsASaneIdAndGetsANewOneForAnyOther() {
        assertThat(surface.send(surface.request("/me")
                                .header("X-Request-Id", "import-7.1")
                                .GET())
                        .header("X-Request-Id"))
                .isEqualTo("import-7.1");
        assertThat(surface.send(surface.request("/me")
                                .header("X-Request-Id", "a b")
                                .GET())
                        .header("X-Request-Id"))
                .isNotEqualTo("a b")
                .hasSize(36);
    }

    @Test
    void everyAnswerForbidsWhatABrowserCouldDoWithIt() {
        Answer answer = surface.get("/me");

        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).isEqualTo("default-src 'none'; frame-ancestors 'none'");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void aBodyOfOneIdIsNoId() {
        Answer answer = surface.post("/receipts", "{\"eventId\":\"" + Orchard.SEEN + "\"}");

        assertThat(answer.json().path("eventId").asString()).isEqualTo(Orchard.SEEN.toString());
    }

    @Test
    void aListComesInPagesUntilNothingIsLeft() {
        Answer first = surface.get("/pages?limit=2");
        Answer second =
                surface.get("/pages?limit=2&cursor=" + first.json().path("next").asString());
        Answer third = surface.get(
                "/pages?limit=2&cursor=" + second.json().path("next").asString());

        assertThat(first.json().path("items").toString()).isEqualTo("[0,1]");
        assertThat(second.json().path("items").toString()).isEqualTo("[2,3]");
        assertThat(third.response().body()).isEqualTo("{\"items\":[4]}");
    }

    @Test
    void pagesThatNobodyOfferedAreRefused() {
        for (String query : new String[] {"limit=0", "limit=501", "limit=x", "cursor=%C3%A4", "cursor=__8"}) {
            assertThat(surface.get("/pages?" + query).problem()).as(query).isEqualTo("parameter-unreadable");
        }
    }

    @Test
    void aQueryWaitsForTheEventItNames() {
        assertThat(surface.get("/me?after=" + Orchard.SEEN).status()).isEqualTo(200);
        Answer behind = surface.get("/me?after=" + UUID.randomUUID());
        assertThat(behind.problem()).isEqualTo("view-behind");
        assertThat(behind.status()).isEqualTo(503);
        assertThat(behind.header("Retry-After")).isEqualTo("1");
        assertThat(surface.get("/me?after=yesterday").problem()).isEqualTo("parameter-unreadable");
    }

    @Test
    void theApiIsDescribed() {
        Answer api = surface.get("/v3/api-docs");

        assertThat(api.status()).isEqualTo(200);
        assertThat(api.json().path("paths").propertyNames()).contains("/trees", "/me");
        assertThat(api.json().path("paths").path("/me").path("get").has("parameters"))
                .isFalse();
    }

    @Test
    void twoServicesLiveInOneProcess(@TempDir Path elsewhere) {
        try (Surface other = new Surface(elsewhere, "--cambium.http.largest-body=100B")) {
            assertThat(other.get("/me").status()).isEqualTo(200);
            assertThat(surface.get("/me").status()).isEqualTo(200);
            assertThat(other.getWith("/me", surface.token(CallerRole.CONTRIBUTOR))
                            .status())
                    .isEqualTo(401);
            assertThat(other.post("/trees", "\"" + "a".repeat(200) + "\"").problem())
                    .isEqualTo("body-too-large");
        }
    }

    @Test
    void aServiceThatCouldCheckNoTokenDoesNotStart(@TempDir Path elsewhere) {
        assertThatThrownBy(() ->
                        new Surface(elsewhere, "--cambium.tokens.jwk-set=" + elsewhere.resolve("none.json")).close())
                .hasStackTraceContaining("cambium.tokens.jwk-set: cannot read the public keys");
    }
}
