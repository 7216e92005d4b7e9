package community.cambium.contributor.read.contributions;

import java.time.Instant;

/// How often one contributor did one kind of thing, and when last.
record ContributionCount(long count, Instant last) {
    ContributionCount oneMore(Instant when) {
        return new ContributionCount(count + 1, when.isAfter(last) ? when : last);
    }
}
