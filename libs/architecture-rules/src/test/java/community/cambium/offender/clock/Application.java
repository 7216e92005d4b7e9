package community.cambium.offender.clock;

/// Starts the service.
public final class Application {
    private Application() {}
}
