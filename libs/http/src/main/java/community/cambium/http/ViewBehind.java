package community.cambium.http;

/// The views did not reach the event that a query named by `after=` within the limit; becomes a 503.
public final class ViewBehind extends RuntimeException {
    private final String eventId;

    public ViewBehind(String eventId) {
        super("the views have not reached event " + eventId, null, false, false);
        this.eventId = eventId;
    }

    public String eventId() {
        return eventId;
    }
}
