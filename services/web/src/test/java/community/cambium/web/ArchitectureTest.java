package community.cambium.web;

import community.cambium.architecture.CambiumRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void theRulesOfTheHouseHold() {
        CambiumRules.checkThin("community.cambium.web");
    }
}
