package community.cambium.eventstream.consume;

/// A record says which number stands before it in its partition, and that one never came.
public final class MissingRecords extends RuntimeException {
    public MissingRecords(String subscription, IncomingRecord incoming, long reached) {
        super("subscription " + subscription + " has reached number " + reached + " of " + incoming.service()
                + " partition "
                + incoming.partition() + " and then reads number " + incoming.publication() + ", which follows number "
                + incoming.previous());
    }
}
