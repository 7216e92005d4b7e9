package community.cambium.http.problem;

import community.cambium.decider.CommandRejected;
import community.cambium.decider.Rejection;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/// Makes problem details of one form: stable type, plain title, advice, and the id of the request.
public final class Problems {
    public static final String TYPE = "urn:cambium:problem:";
    /// The name under which the id of a request is in the log and in problems.
    public static final String REQUEST_ID = "requestId";

    private static final Set<String> OWN_MEMBERS = Set.of("type", "title", "status", "detail", "instance", REQUEST_ID);

    private Problems() {}

    /// A problem with a stable code, which becomes its type and, spelled out, its title.
    public static ProblemDetail problem(HttpStatusCode status, String code, String advice) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, advice);
        problem.setType(URI.create(TYPE + code));
        problem.setTitle(title(code));
        String request = MDC.get(REQUEST_ID);
        if (request != null) {
            problem.setProperty(REQUEST_ID, request);
        }
        return problem;
    }

    /// A refusal by the domain. Its details become members of the problem.
    public static ProblemDetail refused(CommandRejected refused) {
        Rejection rejection = refused.rejection();
        ProblemDetail problem = problem(status(rejection.kind()), rejection.code(), rejection.advice());
        return with(problem, refused.details());
    }

    static ProblemDetail with(ProblemDetail problem, Map<String, String> details) {
        details.forEach((name, value) -> {
            if (!OWN_MEMBERS.contains(name)) {
                problem.setProperty(name, value);
            }
        });
        return problem;
    }

    /// How HTTP says what kind of refusal it is.
    public static HttpStatus status(Rejection.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.BAD_REQUEST;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case CONFLICT -> HttpStatus.CONFLICT;
            case TRY_LATER -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }

    private static String title(String code) {
        String words = code.replace('-', ' ');
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
