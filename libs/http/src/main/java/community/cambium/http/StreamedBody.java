package community.cambium.http;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;

/// A request whose body its controller reads piece by piece, whatever its size and encoding; all other bodies are read
/// and checked as a whole before. A service with such a request has one bean for it.
public record StreamedBody(HttpMethod method, String path) {
    /// Whether this is that request.
    public boolean is(HttpServletRequest request) {
        return method.matches(request.getMethod())
                && path.equals(request.getRequestURI()
                        .substring(request.getContextPath().length()));
    }
}
