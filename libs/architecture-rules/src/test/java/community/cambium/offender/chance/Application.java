package community.cambium.offender.chance;

/// Starts the service.
public final class Application {
    private Application() {}
}
