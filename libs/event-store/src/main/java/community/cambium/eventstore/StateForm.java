package community.cambium.eventstore;

import community.cambium.eventcodec.StateCodec;
import java.util.function.Function;

/// How the state of a long stream is written down now and then, so that it need not be learned anew from all its
/// events. What is written is never the truth: whatever does not match the events or this form is dropped, and the
/// events are read.
///
/// @param <S> the state
/// @param <F> its written form
public final class StateForm<S, F extends Record> {
    private final StateCodec<F> codec;
    private final String version;
    private final Function<S, F> write;
    private final Function<F, S> read;

    private StateForm(StateCodec<F> codec, int rules, Function<S, F> write, Function<F, S> read) {
        this.codec = codec;
        this.version = rules + "-" + codec.shape();
        this.write = write;
        this.read = read;
    }

    /// A form whose shape is that of a record. Its version follows from the shape; only where the shape does not show
    /// that the same events lead to another state than before, the number of the rules must be raised.
    public static <S, F extends Record> StateForm<S, F> of(
            Class<F> type, int rules, Function<S, F> write, Function<F, S> read) {
        return new StateForm<>(StateCodec.of(type), rules, write, read);
    }

    /// States written under another version cannot be read.
    public String version() {
        return version;
    }

    public byte[] write(S state) {
        return codec.encode(write.apply(state));
    }

    /// Throws [IllegalArgumentException] if the bytes are not of this form.
    public S read(byte[] bytes) {
        return read.apply(codec.decode(bytes));
    }
}
