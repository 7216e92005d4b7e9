package community.cambium.offender.inplatform;

/// Starts the service.
public final class Application {
    private Application() {}
}
