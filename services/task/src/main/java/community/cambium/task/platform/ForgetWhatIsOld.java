package community.cambium.task.platform;

import community.cambium.task.platform.postgres.PostgresTaskRequests;
import community.cambium.task.platform.postgres.PostgresWrittenTexts;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Keeps the write side's memory of texts and requests as short as the rules need it.
@Component
class ForgetWhatIsOld {
    private static final Logger LOG = LoggerFactory.getLogger(ForgetWhatIsOld.class);

    private final PostgresWrittenTexts texts;
    private final PostgresTaskRequests requests;
    private final Clock clock;

    ForgetWhatIsOld(PostgresWrittenTexts texts, PostgresTaskRequests requests, Clock clock) {
        this.texts = texts;
        this.requests = requests;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 600_000)
    void forget() {
        try {
            Instant now = clock.instant();
            texts.forget(now);
            requests.forget(now);
        } catch (DataAccessException away) {
            LOG.warn("the database did not answer; old texts and requests are forgotten later: {}", away.toString());
        }
    }
}
