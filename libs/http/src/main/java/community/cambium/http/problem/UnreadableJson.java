package community.cambium.http.problem;

import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Says what is wrong with a body of JSON and where, without repeating what was sent.
final class UnreadableJson {
    private UnreadableJson() {}

    static ProblemDetail describe(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case UnrecognizedPropertyException unknown ->
                problem("field-unknown", "The body has a field that means nothing here.", unknown);
            case StreamReadException malformed -> malformed(malformed);
            case DatabindException wrong
            when wrong.getPath().isEmpty() -> malformed("The body is not the JSON that is expected here.");
            case DatabindException wrong ->
                problem("field-unreadable", "A field is missing or has a value that does not fit.", wrong);
            case null, default -> malformed("The body is missing or is not JSON.");
        };
    }

    private static ProblemDetail malformed(StreamReadException malformed) {
        ProblemDetail problem = malformed("The body is not well-formed JSON.");
        TokenStreamLocation place = malformed.getLocation();
        if (place != null) {
            problem.setProperty("line", place.getLineNr());
            problem.setProperty("column", place.getColumnNr());
        }
        return problem;
    }

    private static ProblemDetail malformed(String advice) {
        return Problems.problem(HttpStatus.BAD_REQUEST, "json-malformed", advice);
    }

    private static ProblemDetail problem(String code, String advice, JacksonException wrong) {
        ProblemDetail problem = Problems.problem(HttpStatus.BAD_REQUEST, code, advice);
        String path = wrong.getPath().stream()
                .map(step -> step.getPropertyName() != null ? step.getPropertyName() : "[" + step.getIndex() + "]")
                .collect(Collectors.joining("."));
        if (!path.isEmpty()) {
            problem.setProperty("field", path);
        }
        return problem;
    }
}
