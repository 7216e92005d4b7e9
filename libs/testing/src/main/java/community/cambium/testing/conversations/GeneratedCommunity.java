package community.cambium.testing.conversations;

import community.cambium.events.ContributorId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// People who write, review and rank as those of Open-Assistant did, drawn from a seed: the same seed gives the same
/// people, doing the same in the same order. The numbers are fitted to the published English conversations, 2,019
/// messages of 188 trees by 1,055 people, and 39,283 texts:
///
/// - texts: the logarithm of the length in code points has the mean 5.425 and the deviation 1.44 (the median is 223, a
///   twentieth is below 25 and a twentieth above 1,912); longer ones than 2,000 are drawn again, as the service refuses
///   them
/// - activity: 74 of 100 people wrote one message only, the busiest tenth 43 of 100 messages, and the busiest of all
/// 58;
///   2,019 messages by 6,000 people come out so if how often one comes falls with `(rank + 4)` to the power of 0.95
/// - time of day: the rate swings by 0.207 around its mean and is highest at 19:57 UTC
/// - quality: the means of three votes have the mean 0.648 and the deviation 0.23; a vote is one of five steps
/// - agreement: of 1,779 messages with three votes 1,662 got none for spam, 91 one, 21 two and 5 all three; so
///   3.2 of 100 messages are doubtful, of which each reviewer says spam with the probability 0.45, of others with 0.014
public final class GeneratedCommunity {
    private static final double LENGTH_MEAN = 5.425;
    private static final double LENGTH_DEVIATION = 1.44;
    private static final int LONGEST = 2_000;
    private static final double ACTIVITY_POWER = 0.95;
    private static final double ACTIVITY_OFFSET = 4;
    private static final double SWING = 0.207;
    private static final double PEAK_HOUR = 19.95;
    private static final double HOURS = 24;
    private static final double QUALITY_MEAN = 0.648;
    private static final double QUALITY_DEVIATION = 0.23;
    private static final double DOUBTFUL = 0.032;
    private static final double SPAM_SEEN = 0.45;
    private static final double SPAM_IMAGINED = 0.014;
    private static final double VOTE_DEVIATION = 0.2;
    private static final int VOTE_STEPS = 4;

    private final Random random;
    private final List<ContributorId> people;
    private final double promptsPerHour;
    private Instant now;

    /// @param people how many there are, from the busiest to those who hardly ever come
    /// @param promptsPerHour how many prompts arrive in an hour, on the mean of a day
    public GeneratedCommunity(long seed, int people, double promptsPerHour, Instant beginning) {
        this.random = new Random(seed);
        this.people = random.longs(people)
                .mapToObj(bits -> new ContributorId(new UUID(0x018f_5c3e_0000_7000L, Long.MIN_VALUE | bits)))
                .toList();
        this.promptsPerHour = promptsPerHour;
        this.now = beginning;
    }

    /// What nobody sees and everybody votes on.
    ///
    /// @param doubtful whether some may take it for spam
    public record Worth(double quality, boolean doubtful) {}

    /// Somebody who comes now: the busy ones come more often.
    public ContributorId somebody() {
        // The inverse of the share of all activity that the busiest ones have.
        double power = 1 - ACTIVITY_POWER;
        double from = Math.pow(ACTIVITY_OFFSET, power);
        double to = Math.pow(people.size() + ACTIVITY_OFFSET, power);
        double rank = Math.pow(from + random.nextDouble() * (to - from), 1 / power) - ACTIVITY_OFFSET;
        return people.get(Math.clamp((long) rank, 0, people.size() - 1));
    }

    /// When the next prompt arrives: by a Poisson process whose rate follows the time of day.
    public Instant nextArrival() {
        double highest = promptsPerHour * (1 + SWING);
        do {
            double hours = -Math.log(1 - random.nextDouble()) / highest;
            now = now.plus(Duration.ofNanos((long) (hours * Duration.ofHours(1).toNanos())));
        } while (random.nextDouble() * highest >= rateAt(now));
        return now;
    }

    /// Prompts per hour at this time of day.
    public double rateAt(Instant time) {
        var local = time.atOffset(ZoneOffset.UTC);
        double hour = local.getHour() + local.getMinute() / 60.0;
        return promptsPerHour * (1 + SWING * Math.cos(2 * Math.PI * (hour - PEAK_HOUR) / HOURS));
    }

    /// The length of a text in code points.
    public int length() {
        while (true) {
            long length = Math.round(Math.exp(LENGTH_MEAN + LENGTH_DEVIATION * random.nextGaussian()));
            if (length >= 1 && length <= LONGEST) {
                return (int) length;
            }
        }
    }

    /// What a new message is worth.
    public Worth worth() {
        return new Worth(
                Math.clamp(QUALITY_MEAN + QUALITY_DEVIATION * random.nextGaussian(), 0, 1),
                random.nextDouble() < DOUBTFUL);
    }

    /// Whether a reviewer takes a message for spam.
    public boolean spamVote(Worth worth) {
        return random.nextDouble() < (worth.doubtful() ? SPAM_SEEN : SPAM_IMAGINED);
    }

    /// How good a reviewer finds a message, from 0 to 1 in steps of a quarter.
    public double qualityVote(Worth worth) {
        double seen = Math.clamp(worth.quality() + VOTE_DEVIATION * random.nextGaussian(), 0, 1);
        return Math.round(seen * VOTE_STEPS) / (double) VOTE_STEPS;
    }

    /// Whatever else has to be chosen, from 0 to below the bound.
    public int choose(int bound) {
        return random.nextInt(bound);
    }

    /// An id of something new at this moment.
    public UUID newId() {
        long high = (now.toEpochMilli() << 16) | 0x7000L | random.nextInt(0x1000);
        return new UUID(high, Long.MIN_VALUE | (random.nextLong() >>> 2));
    }
}
