package community.cambium.offender.unmarked.write.plant;

/// Its package forgot @NullMarked.
public record Plant(String what) {}
