package community.cambium.eventcodec;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/// Finds every type that some events are made of, however deep it lies in records and collections.
final class ValueTypes {
    private final Set<Class<?>> found = new LinkedHashSet<>();

    private ValueTypes() {}

    static Set<Class<?>> in(Collection<? extends Class<?>> events) {
        ValueTypes types = new ValueTypes();
        events.forEach(types::visit);
        return types.found;
    }

    private void visit(Type type) {
        switch (type) {
            case Class<?> plain -> visitClass(plain);
            case ParameterizedType generic -> {
                for (Type argument : generic.getActualTypeArguments()) {
                    visit(argument);
                }
            }
            case WildcardType wildcard -> {
                for (Type bound : wildcard.getUpperBounds()) {
                    visit(bound);
                }
            }
            case null, default -> {
                // Type variables and arrays do not occur in events.
            }
        }
    }

    private void visitClass(Class<?> type) {
        if (found.add(type) && type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                visit(component.getGenericType());
            }
        }
    }
}
