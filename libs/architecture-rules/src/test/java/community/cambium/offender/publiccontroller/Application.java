package community.cambium.offender.publiccontroller;

/// Starts the service.
public final class Application {
    private Application() {}
}
