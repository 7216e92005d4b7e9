package community.cambium.repository;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The client keeps fields that it does not know beside those that it knows; here they are dropped, so that what is
/// left is what Kubernetes understands.
final class UnknownFields {
    private UnknownFields() {}

    static void drop(@Nullable Object model) {
        switch (model) {
            case null -> {}
            case Collection<?> many -> many.forEach(UnknownFields::drop);
            case Map<?, ?> byName -> byName.values().forEach(UnknownFields::drop);
            case Object one when one.getClass().getName().startsWith("io.fabric8.kubernetes.api.model") -> dropIn(one);
            default -> {}
        }
    }

    private static void dropIn(Object model) {
        for (Method getter : model.getClass().getMethods()) {
            if (getter.getParameterCount() != 0 || !getter.getName().startsWith("get")) {
                continue;
            }
            Object value = call(getter, model);
            if (getter.getName().equals("getAdditionalProperties") && value instanceof Map<?, ?> unknown) {
                unknown.clear();
            } else {
                drop(value);
            }
        }
    }

    private static @Nullable Object call(Method getter, Object model) {
        try {
            return getter.invoke(model);
        } catch (IllegalAccessException | InvocationTargetException failed) {
            throw new AssertionError(getter.toString(), failed);
        }
    }
}
