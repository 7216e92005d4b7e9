package community.cambium.benchmarks.harness;

/// One of those that are measured in turns.
///
/// @param name what it is
/// @param round does its work once and says how fast that was
public record Contender(String name, Round round) {
    /// One round of work.
    @FunctionalInterface
    public interface Round {
        /// Works, and gives the figure of this round.
        double measure() throws Exception;
    }
}
