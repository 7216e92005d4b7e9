package community.cambium.tree;

import community.cambium.architecture.CambiumRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void theRulesOfTheHouseHold() {
        CambiumRules.check("community.cambium.tree");
    }
}
