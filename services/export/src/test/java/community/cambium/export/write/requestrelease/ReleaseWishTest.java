package community.cambium.export.write.requestrelease;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReleaseWishTest {
    @Test
    void aLanguageIsTheSameHoweverItsTagIsSpelled() {
        assertThat(in("pt-br").recipe().language()).isEqualTo("pt-BR");
        assertThat(in(null).recipe().language()).isNull();
    }

    @Test
    void whatNamesNoLanguageIsLeftToTheDeciderToRefuse() {
        assertThat(in("../en").recipe().language()).isEqualTo("../en");
    }

    private static ReleaseWish in(@Nullable String language) {
        return new ReleaseWish(null, null, null, language, null, null, null);
    }
}
