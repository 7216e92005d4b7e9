package community.cambium.events;

import community.cambium.architecture.CambiumRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void thisModuleKeepsTheRulesOfTheHouse() {
        CambiumRules.checkPure("community.cambium.events");
    }
}
