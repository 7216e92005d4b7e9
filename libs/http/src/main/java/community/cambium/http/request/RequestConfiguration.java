package community.cambium.http.request;

import community.cambium.http.Caller;
import community.cambium.http.PageRequest;
import community.cambium.http.StreamedBody;
import community.cambium.http.ViewWait;
import community.cambium.http.problem.ProblemWriter;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Puts the care of requests into a service's server.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RequestSettings.class)
public class RequestConfiguration {
    /// After the token was checked (which happens at -100).
    private static final int AFTER_SECURITY = 0;

    static {
        // They come from the token and from `limit` and `cursor`, not as parameters of their own names.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, PageRequest.class);
    }

    @Bean
    FilterRegistrationBean<RequestIdFilter> requestIds(ProblemWriter problems) {
        FilterRegistrationBean<RequestIdFilter> filter = new FilterRegistrationBean<>(new RequestIdFilter(problems));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    FilterRegistrationBean<BodyFilter> bodies(
            RequestSettings settings, ProblemWriter problems, ObjectProvider<StreamedBody> streamed) {
        FilterRegistrationBean<BodyFilter> filter = new FilterRegistrationBean<>(
                new BodyFilter(settings, problems, streamed.stream().toList()));
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }

    @Bean
    StrictJson strictJson() {
        return new StrictJson();
    }

    @Bean
    WebMvcConfigurer cambiumArguments(RequestSettings settings, ObjectProvider<ViewWait> views) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
                resolvers.add(new PageArgument());
            }

            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                views.ifAvailable(
                        waiting -> interceptors.addInterceptor(new AfterInterceptor(waiting, settings.afterLimit())));
            }
        };
    }
}
