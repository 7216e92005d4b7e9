package community.cambium.eventcodec;

import community.cambium.events.PersonalText;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// Writes what a stream has come to as JSON and reads it back, by the rules of events, but without their promise:
/// what was written in one shape is not read in another.
public final class StateCodec<F extends Record> {
    private final ObjectWriter writer;
    private final ObjectReader reader;
    private final String shape;

    private StateCodec(Class<F> form) {
        JsonMapper mapper = EventJson.mapperFor(Set.of(form), PersonalTextSeam.open());
        writer = mapper.writerFor(form);
        reader = mapper.readerFor(form);
        shape = RecordShape.of(form);
    }

    /// The codec of a record of JDK types, ids, lists and further records. People's words may not be among them: they
    /// are kept in events only, where they can be erased.
    public static <F extends Record> StateCodec<F> of(Class<F> form) {
        if (ValueTypes.in(Set.of(form)).contains(PersonalText.class)) {
            throw new IllegalArgumentException(form.getName() + " holds people's words");
        }
        return new StateCodec<>(form);
    }

    /// A short text that is another one when a component of the form, or of a record in it, has another name, type or
    /// place.
    public String shape() {
        return shape;
    }

    /// The state as JSON in UTF-8.
    public byte[] encode(F state) {
        try {
            return writer.writeValueAsBytes(state);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("a state that cannot be written", e);
        }
    }

    /// The state that was written as these bytes; throws [IllegalArgumentException] if they are none of
    /// this form.
    public F decode(byte[] json) {
        try {
            F state = reader.readValue(json);
            if (state == null) {
                throw new IllegalArgumentException("no state");
            }
            return state;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("a state that cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}
