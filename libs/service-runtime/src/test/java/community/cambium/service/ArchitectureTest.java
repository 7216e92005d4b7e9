package community.cambium.service;

import community.cambium.architecture.CambiumRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void thisModuleKeepsTheRulesOfTheHouse() {
        CambiumRules.checkLibrary("community.cambium.service");
    }
}
