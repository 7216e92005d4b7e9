package community.cambium.moderation.platform;

import community.cambium.events.ModerationEvent;
import community.cambium.eventstore.DeciderRegistration;
import community.cambium.moderation.message.ModeratedMessage;
import community.cambium.moderation.message.ModeratedMessageCommand;
import community.cambium.moderation.message.ModeratedMessageDecider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the rules for moderated messages on the command bus, one stream per message.
@Configuration(proxyBeanMethods = false)
class ModerationConfiguration {
    @Bean
    DeciderRegistration<ModeratedMessage, ModeratedMessageCommand, ModerationEvent> moderatedMessages() {
        return new DeciderRegistration<>(
                "message",
                ModeratedMessageCommand.class,
                ModerationEvent.class,
                ModeratedMessageDecider.decider(),
                command -> "message-" + command.messageId());
    }
}
