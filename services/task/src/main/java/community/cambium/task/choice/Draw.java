package community.cambium.task.choice;

/// The random numbers of one choice, all derived from one seed, so that the same seed always chooses the same.
public record Draw(long seed) {

    /// The number at a place of the draw, evenly spread over 0 (included) to 1 (not included).
    public double at(int place) {
        return (mixed(seed + 0x9E3779B97F4A7C15L * (place + 1L)) >>> 11) * 0x1.0p-53;
    }

    /// Whole number at a place of the draw, evenly spread over 0 to `bound - 1`.
    public int below(int bound, int place) {
        return (int) (at(place) * bound);
    }

    private static long mixed(long bits) {
        long once = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
        return twice ^ (twice >>> 31);
    }
}
