package community.cambium.export.automation.writefileswhenreleaseisrequested;

/// Thrown when the service stops while a file is being written; the next start writes it anew.
final class WritingStopped extends RuntimeException {
    WritingStopped() {
        super("the service stops", null, false, false);
    }
}
