package community.cambium.eventcodec;

import community.cambium.events.CambiumEvent;
import community.cambium.events.Label;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes one event of any kind, always the same one, with every component filled in or only those that must be.
final class SampleEvents {
    private static final Instant TIME = Instant.parse("2026-01-31T23:59:59.123Z");

    private final boolean full;

    private SampleEvents(boolean full) {
        this.full = full;
    }

    static CambiumEvent full(Class<?> event) {
        return (CambiumEvent) new SampleEvents(true).record(event, event.getSimpleName());
    }

    static CambiumEvent sparse(Class<?> event) {
        return (CambiumEvent) new SampleEvents(false).record(event, event.getSimpleName());
    }

    private Object record(Class<?> type, String path) {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            boolean absent = !full && components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
            values[i] = absent ? null : value(components[i].getGenericType(), path + "." + components[i].getName());
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " at " + path, e);
        }
    }

    private Object value(Type type, String path) {
        if (type instanceof ParameterizedType generic) {
            return collection(generic, path);
        }
        Class<?> plain = (Class<?>) type;
        int number = Math.floorMod(path.hashCode(), 97);
        if (plain.isEnum()) {
            Object[] constants = plain.getEnumConstants();
            return constants[number % constants.length];
        }
        if (plain.isRecord()) {
            return record(plain, path);
        }
        return switch (plain.getName()) {
            case "java.util.UUID" -> UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8));
            case "java.lang.String" -> "İstanbul “" + path + "” \uD83C\uDF33\n";
            case "java.time.Instant" -> TIME.plus(Duration.ofSeconds(number));
            case "int", "java.lang.Integer" -> number;
            case "long", "java.lang.Long" -> (1L << 53) + number;
            case "double", "java.lang.Double" -> number / 96.0;
            case "boolean", "java.lang.Boolean" -> number % 2 == 0;
            default -> throw new IllegalStateException("no sample for " + plain + " at " + path);
        };
    }

    private Object collection(ParameterizedType type, String path) {
        Type[] arguments = type.getActualTypeArguments();
        if (!full) {
            return type.getRawType() == List.class ? List.of() : type.getRawType() == Set.class ? Set.of() : Map.of();
        }
        if (type.getRawType() == List.class) {
            return List.of(value(arguments[0], path + ".0"), value(arguments[0], path + ".1"));
        }
        if (type.getRawType() == Set.class) {
            return Set.of(value(arguments[0], path));
        }
        Map<Object, Object> map = new LinkedHashMap<>();
        if (arguments[0] == Label.class) {
            map.put(Label.QUALITY, value(arguments[1], path + ".q"));
            map.put(Label.SPAM, value(arguments[1], path + ".s"));
        } else {
            map.put("zulu " + path, value(arguments[1], path + ".z"));
            map.put("alpha " + path, value(arguments[1], path + ".a"));
        }
        return map;
    }
}
