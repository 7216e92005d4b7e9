package community.cambium.web.read.home;

import java.time.Instant;

/// How often something has happened, and when last.
record Happened(long times, Instant last) {
    Happened onceMore(Instant when) {
        return new Happened(times + 1, when.isAfter(last) ? when : last);
    }
}
