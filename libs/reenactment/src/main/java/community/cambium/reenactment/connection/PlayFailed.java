package community.cambium.reenactment.connection;

/// A tree could not be played to its end; what was done stays, and a resumption goes on from there.
public final class PlayFailed extends RuntimeException {
    public PlayFailed(String why) {
        super(why);
    }

    public PlayFailed(String why, Throwable cause) {
        super(why, cause);
    }
}
