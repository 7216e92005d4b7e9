package community.cambium.offender.dice;

/// Starts the service.
public final class Application {
    private Application() {}
}
