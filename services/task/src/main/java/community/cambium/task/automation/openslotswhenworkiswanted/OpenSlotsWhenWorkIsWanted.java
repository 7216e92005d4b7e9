package community.cambium.task.automation.openslotswhenworkiswanted;

import community.cambium.eventstream.LogSubscription;
import community.cambium.task.platform.postgres.WantsFromTree;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Feeds the lease book from the topic of `tree`.
@Configuration(proxyBeanMethods = false)
class OpenSlotsWhenWorkIsWanted {
    @Bean
    LogSubscription leaseBookSubscription(WantsFromTree wants) {
        return new LogSubscription("lease-book", Set.of("tree"), wants::write);
    }
}
