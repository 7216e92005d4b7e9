package community.cambium.http.request;

import community.cambium.http.UnreadableParameter;
import community.cambium.http.ViewBehind;
import community.cambium.http.ViewWait;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.UUID;
import org.springframework.web.servlet.HandlerInterceptor;

/// Lets people read their own writes: a `GET` with `after=<event id>` waits until the views have seen that event.
final class AfterInterceptor implements HandlerInterceptor {
    private final ViewWait views;
    private final Duration limit;

    AfterInterceptor(ViewWait views, Duration limit) {
        this.views = views;
        this.limit = limit;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String after = request.getMethod().equals("GET") ? request.getParameter("after") : null;
        if (after == null || after.isEmpty()) {
            return true;
        }
        try {
            after = UUID.fromString(after).toString();
        } catch (IllegalArgumentException noId) {
            throw new UnreadableParameter("after", "is no event id", noId);
        }
        if (!views.until(after, limit)) {
            throw new ViewBehind(after);
        }
        return true;
    }
}
