package community.cambium.offender.unmarked;

/// Starts the service.
public final class Application {
    private Application() {}
}
