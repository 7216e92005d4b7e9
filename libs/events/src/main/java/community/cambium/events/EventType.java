package community.cambium.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The stored name of an event, `service.kebab-case`, and the version of its fields. Class names never reach the wire.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {
    String value();

    /// Starts at 1 and grows by one whenever a field changes its name or meaning.
    int version() default 1;
}
