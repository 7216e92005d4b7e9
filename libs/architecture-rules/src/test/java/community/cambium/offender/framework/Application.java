package community.cambium.offender.framework;

/// Starts the service.
public final class Application {
    private Application() {}
}
