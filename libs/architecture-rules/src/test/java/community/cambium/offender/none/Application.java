package community.cambium.offender.none;

/// Starts the service.
public final class Application {
    private Application() {}
}
