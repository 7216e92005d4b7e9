package community.cambium.task;

import community.cambium.architecture.CambiumRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void theServiceKeepsTheRulesOfTheHouse() {
        CambiumRules.check("community.cambium.task");
    }
}
