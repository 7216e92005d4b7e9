package community.cambium.tree.parameters;

import community.cambium.events.WantId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// What a decision is made with besides the facts: nothing else from outside may enter it.
///
/// @param parameters the values in force
/// @param cause the event that gave rise to the decision, or the request where a person did
/// @param seed a number that nobody could foresee, for whatever has to be drawn
/// @param standing how authors and languages stand
public record Occasion(ParametersInForce parameters, UUID cause, long seed, Standing standing) {
    private static final long TIME_BITS = 0xFFFF_FFFF_FFFF_0000L;
    private static final long VERSION_7 = 0x7000L;

    /// An occasion that knows nothing of how authors and languages stand.
    public Occasion(ParametersInForce parameters, UUID cause, long seed) {
        this(parameters, cause, seed, Standing.UNKNOWN);
    }

    /// The id of a new want. It follows from the cause, so that the same cause never makes two wants out of one; like
    /// the cause's id it is a UUID of version 7 and begins with the cause's time.
    ///
    /// @param ordinal how many wants the stream had before
    public WantId wantId(String streamId, int ordinal) {
        UUID mixed = UUID.nameUUIDFromBytes((cause + "/" + streamId + "/" + ordinal).getBytes(StandardCharsets.UTF_8));
        long high =
                (cause.getMostSignificantBits() & TIME_BITS) | VERSION_7 | (mixed.getMostSignificantBits() & 0x0FFFL);
        return new WantId(new UUID(high, mixed.getLeastSignificantBits()));
    }

    /// One of several numbers to draw with, each unrelated to the others.
    public long seed(int ordinal) {
        // The finishing steps of SplitMix64: neighboring inputs give outputs without visible relation.
        long mixed = seed + 0x9E3779B97F4A7C15L * ordinal;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
