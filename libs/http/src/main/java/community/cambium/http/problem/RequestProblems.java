package community.cambium.http.problem;

import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/// Requests that no controller could read, and answers that nobody expected. Nothing of the inside is told: no class
/// names, no values that were sent, only the id under which the log tells more.
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class RequestProblems extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(RequestProblems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> denied(AccessDeniedException denied) {
        return ResponseEntity.status(HttpStatus.FORBIDDEN)
                .body(Problems.problem(HttpStatus.FORBIDDEN, "role-missing", "The caller's roles do not allow this."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalidParameter(InvalidParameterException invalid) {
        return ResponseEntity.badRequest().body(invalidParameters());
    }

    static ProblemDetail invalidParameters() {
        return Problems.problem(
                HttpStatus.BAD_REQUEST, "parameter-unreadable", "The parameters are not UTF-8 or not well encoded.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Exception unexpected) {
        LOG.error("A request failed unexpectedly", unexpected);
        return ResponseEntity.internalServerError().body(unexpected());
    }

    static ProblemDetail unexpected() {
        return Problems.problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "unexpected",
                "Something went wrong on our side; the request id finds it in our log.");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception cause, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (status.is5xxServerError()) {
            LOG.error("A request failed unexpectedly", cause);
        }
        return super.handleExceptionInternal(cause, describe(cause, status), headers, status, request);
    }

    private static ProblemDetail describe(Exception cause, HttpStatusCode status) {
        return switch (cause) {
            case HttpMessageNotReadableException unreadable -> UnreadableJson.describe(unreadable);
            case MissingServletRequestParameterException missing ->
                parameter("parameter-missing", "A parameter is missing.", missing.getParameterName());
            case MissingRequestValueException _ ->
                Problems.problem(status, "parameter-missing", "A parameter or header is missing.");
            case MethodArgumentTypeMismatchException mismatch ->
                parameter(
                        "parameter-unreadable", "A parameter has a value that means nothing here.", mismatch.getName());
            case TypeMismatchException mismatch ->
                parameter(
                        "parameter-unreadable",
                        "A parameter has a value that means nothing here.",
                        Optional.ofNullable(mismatch.getPropertyName()).orElse("?"));
            default -> status.is5xxServerError() ? unexpected() : byStatus(status);
        };
    }

    private static ProblemDetail parameter(String code, String advice, String name) {
        ProblemDetail problem = Problems.problem(HttpStatus.BAD_REQUEST, code, advice);
        problem.setProperty("parameter", name);
        return problem;
    }

    /// The problem of a status that came from outside the controllers: the router, the firewall, the server.
    static ProblemDetail byStatus(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> Problems.problem(status, "token-missing", "Send a token in the Authorization header.");
            case 403 -> Problems.problem(status, "role-missing", "The caller's roles do not allow this.");
            case 404 -> Problems.problem(status, "path-unknown", "There is nothing at this path.");
            case 405 -> Problems.problem(status, "method-not-allowed", "This path does not know that method.");
            case 406 -> Problems.problem(status, "not-acceptable", "The answer is JSON; accept application/json.");
            case 413 -> Problems.problem(status, "body-too-large", "The body is larger than this service takes.");
            case 415 ->
                Problems.problem(status, "media-type-not-supported", "Send JSON in UTF-8, as application/json.");
            case 431 ->
                Problems.problem(status, "headers-too-large", "The headers are larger than this service takes.");
            case 503 ->
                Problems.problem(status, "try-later", "The service is busy or starting; ask again in a moment.");
            default ->
                status.is4xxClientError()
                        ? Problems.problem(status, "request-malformed", "The request is malformed.")
                        : unexpected();
        };
    }
}
