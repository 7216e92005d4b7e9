package community.cambium.http.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import tools.jackson.databind.ObjectMapper;

/// Writes a problem where no controller is at work: before the token is checked, and when it is refused.
public final class ProblemWriter implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final ObjectMapper json;

    public ProblemWriter(ObjectMapper json) {
        this.json = json;
    }

    public void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        byte[] body = json.writeValueAsBytes(problem);
        response.resetBuffer();
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    /// No token, or one that is not believed. Why not is said in the log only.
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        boolean tried = request.getHeader("Authorization") != null;
        response.setHeader("WWW-Authenticate", tried ? "Bearer error=\"invalid_token\"" : "Bearer");
        write(
                response,
                tried
                        ? Problems.problem(
                                HttpStatus.UNAUTHORIZED,
                                "token-refused",
                                "The token is malformed, expired or not meant for Cambium; get a new one.")
                        : Problems.problem(
                                HttpStatus.UNAUTHORIZED,
                                "token-missing",
                                "Send a token in the Authorization header: 'Bearer <token>'."));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        write(
                response,
                Problems.problem(HttpStatus.FORBIDDEN, "role-missing", "The caller's roles do not allow this."));
    }
}
