package community.cambium.export;

import community.cambium.architecture.CambiumRules;
import org.junit.jupiter.api.Test;

class ExportArchitectureTest {
    @Test
    void theServiceKeepsTheRulesOfTheHouse() {
        CambiumRules.check("community.cambium.export");
    }
}
