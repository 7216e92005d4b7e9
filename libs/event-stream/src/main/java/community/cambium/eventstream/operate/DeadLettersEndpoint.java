package community.cambium.eventstream.operate;

import community.cambium.eventstream.consume.DeadLetter;
import community.cambium.eventstream.consume.DeadLetterDesk;
import community.cambium.eventstream.consume.DeadLetters;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/// Shows what was set aside, and lets an operator try it again or let it go.
@Endpoint(id = "deadletters")
public final class DeadLettersEndpoint {
    private static final int MOST = 500;

    private final DeadLetters letters;
    private final DeadLetterDesk desk;

    public DeadLettersEndpoint(DeadLetters letters, DeadLetterDesk desk) {
        this.letters = letters;
        this.desk = desk;
    }

    /// A record that was set aside, without its content.
    public record Letter(
            long id,
            String subscription,
            String orderingKey,
            String service,
            int partition,
            long offset,
            long publication,
            @Nullable String type,
            String state,
            @Nullable String cause,
            Instant recordedAt) {
        static Letter of(DeadLetter letter) {
            return new Letter(
                    letter.id(),
                    letter.subscription(),
                    letter.orderingKey(),
                    letter.incoming().service(),
                    letter.incoming().partition(),
                    letter.incoming().offset(),
                    letter.incoming().publication(),
                    letter.type(),
                    letter.state(),
                    letter.cause(),
                    letter.recordedAt());
        }
    }

    @ReadOperation
    public List<Letter> deadLetters() {
        return letters.list(null, MOST).stream().map(Letter::of).toList();
    }

    @ReadOperation
    public List<Letter> deadLetters(@Selector String subscription) {
        return letters.list(subscription, MOST).stream().map(Letter::of).toList();
    }

    /// `POST /actuator/deadletters/{subscription}/retry` or `.../skip` with the ordering key. Who lets a record go is
    /// written down as the request's token names them.
    @WriteOperation
    public DeadLetterDesk.Outcome decide(
            @Selector String subscription, @Selector String operation, String orderingKey, SecurityContext caller) {
        return switch (operation) {
            case "retry" -> desk.retry(subscription, orderingKey);
            case "skip" -> desk.skip(subscription, orderingKey, nameOf(caller));
            default ->
                throw new IllegalArgumentException("dead letters know the operations retry and skip, not " + operation);
        };
    }

    private static String nameOf(SecurityContext caller) {
        Principal operator = caller.getPrincipal();
        if (operator == null) {
            throw new IllegalStateException("nobody is known who could answer for letting a record go");
        }
        return operator.getName();
    }
}
