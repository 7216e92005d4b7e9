package community.cambium.offender.axon;

/// Starts the service.
public final class Application {
    private Application() {}
}
