package community.cambium.eventstream.consume;

import community.cambium.eventcodec.EventCodec;
import community.cambium.eventcodec.RecordedEvent;
import community.cambium.eventcodec.UnknownEventType;

/// What a record turned out to be.
public sealed interface Decoded {
    IncomingRecord incoming();

    /// An event that can be handled.
    record Readable(IncomingRecord incoming, RecordedEvent event) implements Decoded {}

    /// An event of a type that this program does not know.
    record Unknown(IncomingRecord incoming) implements Decoded {}

    /// Something that cannot be read, or whose event could not be handled.
    record Broken(IncomingRecord incoming, RuntimeException cause) implements Decoded {}

    /// Reads a record; never fails.
    static Decoded of(IncomingRecord incoming, EventCodec codec) {
        try {
            return new Readable(incoming, incoming.decode(codec));
        } catch (UnknownEventType _) {
            return new Unknown(incoming);
        } catch (RuntimeException e) {
            return new Broken(incoming, e);
        }
    }
}
