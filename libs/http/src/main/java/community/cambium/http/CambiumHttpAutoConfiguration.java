package community.cambium.http;

import community.cambium.http.problem.ProblemConfiguration;
import community.cambium.http.request.RequestConfiguration;
import community.cambium.http.request.SecurityRules;
import community.cambium.http.token.TokenConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Import;

/// Gives every service its HTTP surface; a service only adds controllers.
@AutoConfiguration(
        before = {
            ErrorMvcAutoConfiguration.class,
            OAuth2ResourceServerAutoConfiguration.class,
            ServletWebSecurityAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class
        },
        // Where actuator is there too, its own security would come first and answer every request with 401.
        beforeName =
                "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Import({TokenConfiguration.class, ProblemConfiguration.class, RequestConfiguration.class, SecurityRules.class})
public class CambiumHttpAutoConfiguration {}
