package community.cambium.eventcodec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The page about the events says what the code says.
class EventCatalogueTest {
    private static final Path PAGE = Path.of("..", "..", "docs", "events.md");

    @Test
    void theCatalogueIsThatOfTheCode() throws IOException {
        String page = EventCatalogue.page();
        if (Boolean.getBoolean("cambium.catalogue.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE)
                .as("run this test with -Dcambium.catalogue.write=true")
                .content()
                .isEqualTo(page);
    }
}
