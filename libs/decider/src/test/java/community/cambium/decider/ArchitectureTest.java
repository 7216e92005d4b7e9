package community.cambium.decider;

import community.cambium.architecture.CambiumRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void thisModuleKeepsTheRulesOfTheHouse() {
        CambiumRules.checkPure("community.cambium.decider");
    }
}
