package community.cambium.offender.empty;

/// A service without a core, and without slices.
public final class Application {
    private Application() {}
}
