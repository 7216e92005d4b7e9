package community.cambium.offender.logging;

/// Starts the service.
public final class Application {
    private Application() {}
}
