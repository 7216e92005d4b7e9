package community.cambium.offender.neighbour;

/// Starts the service.
public final class Application {
    private Application() {}
}
