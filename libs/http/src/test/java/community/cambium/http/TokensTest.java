package community.cambium.http;

import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.http.Surface.Answer;
import community.cambium.http.token.TokenKeys;
import community.cambium.http.token.TokenMint;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Only a token that is signed with our key, meant for us and alive lets anybody in.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokensTest {
    private static final UUID ANNA = Surface.ANNA;
    private static final Set<CallerRole> ROLES = Set.of(CallerRole.CONTRIBUTOR);

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
    void theCallerIsWhoTheTokenNames() {
        Answer answer = surface.getWith("/me", surface.token(CallerRole.CONTRIBUTOR, CallerRole.TRUSTED));

        assertThat(answer.json().path("id").asString()).isEqualTo(ANNA.toString());
        assertThat(answer.json().path("roles").values())
                .extracting(role -> role.asString())
                .containsExactlyInAnyOrder("contributor", "trusted");
    }

    @Test
    void withoutATokenNobodyComesIn() {
        Answer answer = surface.send(
                java.net.http.HttpRequest.newBuilder(java.net.URI.create("http://localhost:" + surface.port() + "/me"))
                        .GET());

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("token-missing");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void falseTokensAreRefused() {
        String good = surface.token(CallerRole.OPERATOR);
        assertThat(surface.getWith("/me", good).status()).isEqualTo(200); // and its signature is remembered
        String[] parts = good.split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String unsigned = encode("{\"alg\":\"none\"}") + "." + parts[1] + ".";
        String forged = parts[0] + "." + encode(claims.replace("operator", "administrator")) + "." + parts[2];
        String symmetric = encode("{\"alg\":\"HS256\"}") + "." + parts[1] + "." + parts[2];
        String foreign = new TokenMint(TokenKeys.inMemory()).mint(ANNA, ROLES, Duration.ofMinutes(5));

        for (String token : List.of("nonsense", "a.b.c", "", unsigned, forged, symmetric, foreign)) {
            refused(token);
        }
    }

    @Test
    void tokensOfAnotherTimePlaceOrPurposeAreRefused() {
        Instant now = Instant.now();
        refused(mint(now.minusSeconds(600), "cambium", "cambium", Duration.ofMinutes(5)));
        refused(mint(now.plusSeconds(600), "cambium", "cambium", Duration.ofMinutes(5)));
        refused(mint(now, "elsewhere", "cambium", Duration.ofMinutes(5)));
        refused(mint(now, "cambium", "elsewhere", Duration.ofMinutes(5)));
        refused(mint(now, "cambium", "cambium", Duration.ofHours(2)));
    }

    @Test
    void clocksMayBeAMinuteApart() {
        Instant now = Instant.now();

        assertThat(surface.getWith("/me", mint(now.plusSeconds(30), "cambium", "cambium", Duration.ofMinutes(5)))
                        .status())
                .isEqualTo(200);
        assertThat(surface.getWith("/me", mint(now.minusSeconds(330), "cambium", "cambium", Duration.ofMinutes(5)))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void withoutTheRoleTheDoorStaysShut() {
        Answer answer = surface.getWith("/operators", surface.token(CallerRole.CONTRIBUTOR));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("role-missing");
        assertThat(answer.json().path("needs").values())
                .extracting(role -> role.asString())
                .containsExactly("administrator", "operator");
        assertThat(surface.getWith("/operators", surface.token(CallerRole.OPERATOR))
                        .status())
                .isEqualTo(200);
        assertThat(surface.getWith("/actuator/projections", surface.token(CallerRole.CONTRIBUTOR))
                        .problem())
                .isEqualTo("role-missing");
    }

    @Test
    void keysAreReadAgainWhenTheirFileChanges(@TempDir Path elsewhere) {
        try (Surface rotating = new Surface(elsewhere)) {
            TokenKeys fresh = TokenKeys.inMemory();
            String token = new TokenMint(fresh).mint(ANNA, ROLES, Duration.ofMinutes(5));
            String before = rotating.token(CallerRole.CONTRIBUTOR);
            assertThat(rotating.getWith("/me", token).status()).isEqualTo(401);
            assertThat(rotating.getWith("/me", before).status()).isEqualTo(200);

            fresh.writePublicSet(rotating.jwkSet);

            assertThat(rotating.getWith("/me", token).status()).isEqualTo(200);
            assertThat(rotating.getWith("/me", before).status())
                    .as("signed with a key that is no longer published")
                    .isEqualTo(401);
        }
    }

    private void refused(String token) {
        Answer answer = surface.getWith("/me", token);
        assertThat(answer.status()).as(token).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("token-refused");
    }

    private String mint(Instant moment, String issuer, String audience, Duration life) {
        return new TokenMint(surface.keys, Clock.fixed(moment, ZoneOffset.UTC), issuer, audience)
                .mint(ANNA, ROLES, life);
    }

    private static String encode(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
