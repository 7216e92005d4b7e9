package community.cambium.eventcodec;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/// An id, which is a record of nothing but a UUID `value`, stands in JSON as the bare UUID.
final class IdJson {
    private static final int UUID_LENGTH = 36;

    private IdJson() {}

    static boolean isId(Class<?> type) {
        if (!type.isRecord()) {
            return false;
        }
        RecordComponent[] components = type.getRecordComponents();
        return components.length == 1
                && components[0].getType() == UUID.class
                && components[0].getName().equals("value");
    }

    static <T> void register(SimpleModule module, Class<T> id) {
        module.addSerializer(id, new Writer<>(id));
        module.addDeserializer(id, new Reader<>(id));
    }

    private static final class Writer<T> extends StdSerializer<T> {
        Writer(Class<T> id) {
            super(id);
        }

        @Override
        public void serialize(T id, JsonGenerator json, SerializationContext context) {
            json.writeString(id.toString());
        }
    }

    private static final class Reader<T> extends StdDeserializer<T> {
        private final Class<T> id;
        private final MethodHandle constructor;

        Reader(Class<T> id) {
            super(id);
            this.id = id;
            try {
                constructor =
                        MethodHandles.publicLookup().findConstructor(id, MethodType.methodType(void.class, UUID.class));
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException(id.getName() + " cannot be made from a UUID", e);
            }
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return context.reportInputMismatch(id, "a %s is a UUID in a string", id.getSimpleName());
            }
            return make(uuid(json.getString(), context));
        }

        private UUID uuid(String text, DeserializationContext context) {
            try {
                if (text.length() == UUID_LENGTH) {
                    return UUID.fromString(text);
                }
            } catch (IllegalArgumentException e) {
                return context.reportInputMismatch(id, "no UUID: %s", e.getMessage());
            }
            return context.reportInputMismatch(id, "no UUID: %d characters long", text.length());
        }

        private T make(UUID uuid) {
            try {
                return id.cast(constructor.invoke(uuid));
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
