package community.cambium.task.automation.openslotswhenworkiswanted;

import community.cambium.eventcodec.RecordedEvent;
import community.cambium.eventstream.LogSubscription;
import community.cambium.task.platform.postgres.BookPause;
import community.cambium.task.platform.postgres.WantsFromTree;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.TransientDataAccessResourceException;

/// Feeds the lease book from the topic of `tree`, with the parameters by which it hands work out.
@Configuration(proxyBeanMethods = false)
class OpenSlotsWhenWorkIsWanted {
    /// The place in the log is kept under this name, up to which a rebuild reads.
    private static final String NAME = "lease-book";

    @Bean
    LogSubscription leaseBookSubscription(WantsFromTree wants, BookPause pause) {
        return new LogSubscription(NAME, Set.of("tree"), batch -> write(batch, wants, pause));
    }

    /// While the book is paused the batch is put off like one that finds the database away: it comes again soon.
    private static void write(List<RecordedEvent> batch, WantsFromTree wants, BookPause pause) {
        if (!pause.letsPass()) {
            throw new TransientDataAccessResourceException("the lease book is paused, reading goes on afterwards");
        }
        wants.write(batch);
    }
}
