package community.cambium.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

class CambiumServiceTest {
    @Configuration
    static class Sprout {}

    @Test
    void aServicesOwnFileStandsAboveTheDefaults() {
        Environment settings = start();
        assertThat(settings.getProperty("server.shutdown")).isEqualTo("immediate");
        assertThat(settings.getProperty("spring.jmx.enabled")).isEqualTo("false");
    }

    @Test
    void everyServiceHasItsOwnDatabase() {
        assertThat(start("--cambium.database.host=db").getProperty("spring.datasource.url"))
                .startsWith("jdbc:postgresql://db:5432/cambium_sprout?");
    }

    @Test
    void noMessageOfTheDatabaseQuotesWhatPeopleWrote() {
        assertThat(start().getProperty("spring.datasource.url")).contains("logServerErrorDetail=false");
    }

    private static Environment start(String... arguments) {
        try (var context = CambiumService.named("sprout", Sprout.class)
                .web(WebApplicationType.NONE)
                .run(arguments)) {
            return context.getEnvironment();
        }
    }
}
