package community.cambium.http.request;

import community.cambium.http.StreamedBody;
import community.cambium.http.problem.ProblemWriter;
import community.cambium.http.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.filter.OncePerRequestFilter;

/// Reads a body once, up to the limit and no further, and lets through only clean UTF-8. Runs after the token was
/// checked, so that strangers cannot make a service hold their bodies.
final class BodyFilter extends OncePerRequestFilter {
    private final int largest;
    private final ProblemWriter problems;
    private final List<StreamedBody> streamed;

    BodyFilter(RequestSettings settings, ProblemWriter problems, List<StreamedBody> streamed) {
        this.largest = Math.toIntExact(settings.largestBody().toBytes());
        this.problems = problems;
        this.streamed = List.copyOf(streamed);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        // Forms are read and limited by the server itself.
        return (request.getContentLengthLong() == 0)
                || streamed.stream().anyMatch(body -> body.is(request))
                || (type != null
                        && (type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded")
                                || type.toLowerCase(Locale.ROOT).startsWith("multipart/")));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > largest) {
            refuse(response, tooLarge());
            return;
        }
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            refuse(response, packed());
            return;
        }
        byte[] body = request.getInputStream().readNBytes(largest + 1);
        ProblemDetail problem = body.length > largest ? tooLarge() : encodingOf(body);
        if (problem != null) {
            refuse(response, problem);
            return;
        }
        chain.doFilter(new RequestWithBody(request, body), response);
    }

    /// Closes the connection too: what is left of the body is not worth reading.
    private void refuse(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setHeader(HttpHeaders.CONNECTION, "close");
        problems.write(response, problem);
    }

    private ProblemDetail tooLarge() {
        ProblemDetail problem = Problems.problem(
                HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "The body is larger than this service takes.");
        problem.setProperty("largestBytes", largest);
        return problem;
    }

    private static ProblemDetail packed() {
        return Problems.problem(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "media-type-not-supported",
                "Send the body without Content-Encoding.");
    }

    private static @Nullable ProblemDetail encodingOf(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return null;
        } catch (CharacterCodingException broken) {
            return Problems.problem(HttpStatus.BAD_REQUEST, "body-not-utf-8", "The body is not well-formed UTF-8.");
        }
    }
}
