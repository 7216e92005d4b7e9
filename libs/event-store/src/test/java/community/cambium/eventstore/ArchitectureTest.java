package community.cambium.eventstore;

import community.cambium.architecture.CambiumRules;
import org.junit.jupiter.api.Test;

/// This library keeps the rules of the house.
class ArchitectureTest {
    @Test
    void theRulesOfTheHouseAreKept() {
        CambiumRules.checkLibrary("community.cambium.eventstore");
    }
}
