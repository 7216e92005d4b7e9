package community.cambium.offender.slices;

/// Starts the service.
public final class Application {
    private Application() {}
}
