package community.cambium.offender.locale;

/// Starts the service.
public final class Application {
    private Application() {}
}
