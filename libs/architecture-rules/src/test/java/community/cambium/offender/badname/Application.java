package community.cambium.offender.badname;

/// Starts the service.
public final class Application {
    private Application() {}
}
