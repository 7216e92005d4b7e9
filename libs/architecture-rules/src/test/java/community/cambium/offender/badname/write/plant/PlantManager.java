package community.cambium.offender.badname.write.plant;

/// Its name says how it is built.
public record PlantManager(String what) {}
