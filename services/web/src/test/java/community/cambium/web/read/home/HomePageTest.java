package community.cambium.web.read.home;

import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.web.read.home.HomeView.Events;
import community.cambium.web.read.home.HomeView.Trees;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HomePageTest {
    @Test
    void anEmptyCommunityIsToldHowItBegins() {
        assertThat(HomePage.of(List.of(), List.of())).contains("No tree has been planted yet");
    }

    @Test
    void treesAreCountedByLanguageAndState() {
        String page =
                HomePage.of(List.of(new Trees("en", "growing", 3), new Trees("en", "ready_for_export", 2)), List.of());
        assertThat(page)
                .contains("<th scope=\"col\">growing</th><th scope=\"col\">ready for export</th>")
                .contains("English</bdi> <code>en</code></th><td class=\"number\">3</td><td class=\"number\">2</td>");
    }

    @Test
    void aRightToLeftLanguageStandsIsolatedInItsOwnWords() {
        assertThat(HomePage.of(List.of(new Trees("ar", "growing", 1)), List.of()))
                .contains("<bdi lang=\"ar\">العربية</bdi>");
    }

    @Test
    void timesAreUtcWhereverTheMachineStands() {
        var last = new Happened(7, Instant.parse("2026-03-01T23:30:00Z"));
        assertThat(HomePage.of(List.of(), List.of(new Events("task.reply-written", last))))
                .contains("<code>task.reply-written</code>")
                .contains("2026-03-01 23:30:00");
    }

    @Test
    void whatComesFromOutsideCannotBecomeMarkup() {
        assertThat(HomePage.of(List.of(new Trees("<b>", "growing", 1)), List.of()))
                .doesNotContain("<b>");
    }
}
