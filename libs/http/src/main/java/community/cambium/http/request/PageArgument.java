package community.cambium.http.request;

import community.cambium.http.PageRequest;
import community.cambium.http.UnreadableParameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Hands the [PageRequest] to a controller, from `limit` and `cursor`.
final class PageArgument implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageRequest.class;
    }

    @Override
    public PageRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String limit = request.getParameter("limit");
        String cursor = request.getParameter("cursor");
        return new PageRequest(
                limit == null ? PageRequest.DEFAULT_LIMIT : limit(limit),
                cursor == null || cursor.isEmpty() ? List.of() : PageRequest.position(cursor));
    }

    private static int limit(String words) {
        try {
            int limit = Integer.parseInt(words);
            if (limit >= 1 && limit <= PageRequest.LARGEST_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException noNumber) {
            throw new UnreadableParameter("limit", "is no number", noNumber);
        }
        throw new UnreadableParameter("limit", "is not from 1 to " + PageRequest.LARGEST_LIMIT, null);
    }
}
