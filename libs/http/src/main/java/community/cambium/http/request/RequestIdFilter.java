package community.cambium.http.request;

import community.cambium.http.problem.ProblemWriter;
import community.cambium.http.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Gives every request an id, the caller's own if it is a sane one: it stands in the answer, in every line of the log
/// and in every problem.
final class RequestIdFilter extends OncePerRequestFilter {
    static final String HEADER = "X-Request-Id";
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final ProblemWriter problems;

    RequestIdFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String given = response.getHeader(HEADER);
        String id = idOf(given != null ? given : request.getHeader(HEADER));
        response.setHeader(HEADER, id);
        try (MDC.MDCCloseable _ = MDC.putCloseable(Problems.REQUEST_ID, id)) {
            chain.doFilter(request, response);
        } catch (InvalidParameterException notDecodable) {
            problems.write(
                    response,
                    Problems.problem(
                            HttpStatus.BAD_REQUEST,
                            "parameter-unreadable",
                            "The parameters are not UTF-8 or not well encoded."));
        }
    }

    /// An error is told on a second dispatch, which carries the same id.
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static String idOf(@Nullable String offered) {
        return offered != null && SANE.matcher(offered).matches()
                ? offered
                : UUID.randomUUID().toString();
    }
}
