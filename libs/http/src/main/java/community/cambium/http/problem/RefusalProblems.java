package community.cambium.http.problem;

import community.cambium.decider.CommandRejected;
import community.cambium.http.RoleMissing;
import community.cambium.http.UnreadableParameter;
import community.cambium.http.ViewBehind;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// What Cambium itself refuses: commands by the domain, callers without the role, words that mean nothing here.
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RefusalProblems {
    @ExceptionHandler
    ResponseEntity<ProblemDetail> commandRejected(CommandRejected refused) {
        HttpHeaders headers = new HttpHeaders();
        String seconds = refused.details().get("retryAfterSeconds");
        if (seconds != null) {
            headers.set(HttpHeaders.RETRY_AFTER, seconds);
        }
        return answer(Problems.refused(refused), headers);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> roleMissing(RoleMissing missing) {
        ProblemDetail problem =
                Problems.problem(HttpStatus.FORBIDDEN, "role-missing", "The caller's roles do not allow this.");
        problem.setProperty(
                "needs",
                missing.oneOf().stream().map(role -> role.claim()).sorted().toList());
        return answer(problem, new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadableParameter(UnreadableParameter unreadable) {
        return answer(
                Problems.with(
                        Problems.problem(
                                HttpStatus.BAD_REQUEST,
                                "parameter-unreadable",
                                "A parameter of the request has a value that means nothing here."),
                        Map.of("parameter", unreadable.parameter())),
                new HttpHeaders());
    }

    /// The caller wants to read what was just written, and the view is not there yet.
    @ExceptionHandler
    ResponseEntity<ProblemDetail> viewBehind(ViewBehind behind) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "1");
        return answer(
                Problems.with(
                        Problems.problem(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "view-behind",
                                "The view has not seen that event yet; ask again in a moment."),
                        Map.of("after", behind.eventId())),
                headers);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, HttpHeaders headers) {
        return new ResponseEntity<>(problem, headers, problem.getStatus());
    }
}
