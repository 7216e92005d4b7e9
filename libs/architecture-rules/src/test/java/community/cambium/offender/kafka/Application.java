package community.cambium.offender.kafka;

/// Starts the service.
public final class Application {
    private Application() {}
}
