package community.cambium.reenactment.planning;

import java.util.List;

/// The ballots on the replies under one message.
public record PlannedRanking(String parentSourceId, List<Ballot> ballots) {
    public PlannedRanking {
        ballots = List.copyOf(ballots);
    }

    /// One ranker's order of all candidates, best first.
    public record Ballot(String ranker, List<String> order, boolean notRankable) {
        public Ballot {
            order = List.copyOf(order);
        }
    }
}
