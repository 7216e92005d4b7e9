package community.cambium.http.problem;

import org.apache.catalina.startup.Tomcat;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import tools.jackson.databind.json.JsonMapper;

/// Has every failure of a service answered as a problem.
@Configuration(proxyBeanMethods = false)
public class ProblemConfiguration {
    @Bean
    ProblemWriter problemWriter(JsonMapper json) {
        return new ProblemWriter(json);
    }

    @Bean
    RefusalProblems refusalProblems() {
        return new RefusalProblems();
    }

    @Bean
    RequestProblems requestProblems() {
        return new RequestProblems();
    }

    @Bean
    @ConditionalOnMissingBean(ErrorController.class)
    ErrorProblems errorProblems(ProblemWriter problems) {
        return new ErrorProblems(problems);
    }

    /// Only for services that have a database.
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.springframework.dao.DataAccessException")
    static class WithDatabase {
        @Bean
        DatabaseProblems databaseProblems() {
            return new DatabaseProblems();
        }
    }

    /// Only in the real server: MockMvc has none.
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(Tomcat.class)
    static class WithTomcat {
        @Bean
        @Order(Ordered.LOWEST_PRECEDENCE)
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTheServer() {
            return factory -> factory.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new ProblemReportValve()));
        }
    }
}
