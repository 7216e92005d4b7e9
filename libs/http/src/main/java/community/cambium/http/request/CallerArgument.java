package community.cambium.http.request;

import community.cambium.http.Caller;
import community.cambium.http.CallerRole;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Hands the [Caller] to a controller, from the token that was checked.
final class CallerArgument implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken known) {
            return caller(known.getToken());
        }
        throw new IllegalStateException("a controller asks for the caller on a path that is open to everybody");
    }

    static Caller caller(Jwt token) {
        return new Caller(UUID.fromString(Objects.requireNonNull(token.getSubject())), roles(token));
    }

    static Set<CallerRole> roles(Jwt token) {
        return token.getClaims().get("roles") instanceof List<?> words
                ? words.stream()
                        .map(word -> CallerRole.ofClaim(String.valueOf(word)))
                        .flatMap(Optional::stream)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }
}
