package community.cambium.http;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;

/// Answers to commands, which name the last event that the command led to, so that a query can wait for it by `after=`.
public final class CambiumEventHeader {
    public static final String NAME = "Cambium-Event";

    private CambiumEventHeader() {}

    /// The command made something new.
    public static <T> ResponseEntity<T> created(T body, @Nullable UUID lastEvent) {
        return answer(HttpStatus.CREATED, body, lastEvent);
    }

    /// The command was obeyed, or had been before.
    public static <T> ResponseEntity<T> ok(T body, @Nullable UUID lastEvent) {
        return answer(HttpStatus.OK, body, lastEvent);
    }

    /// The command was taken in and will be obeyed later.
    public static <T> ResponseEntity<T> accepted(T body, @Nullable UUID lastEvent) {
        return answer(HttpStatus.ACCEPTED, body, lastEvent);
    }

    public static <T> ResponseEntity<T> answer(HttpStatusCode status, T body, @Nullable UUID lastEvent) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status);
        if (lastEvent != null) {
            answer.header(NAME, lastEvent.toString());
        }
        return answer.body(body);
    }
}
