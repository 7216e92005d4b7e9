package community.cambium.eventstore.table;

import java.nio.charset.StandardCharsets;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/// Lets Axon store written states as they are, under the version of their form; nothing stands beside them.
final class SnapshotSerializer implements Serializer {
    private static final String STATE = "state";
    private static final SerializedType METADATA = new SimpleSerializedType(MetaData.class.getName(), null);
    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

    private final Converter converter = new ChainingConverter();

    /// A written state on its way through Axon's messages.
    record Bytes(String version, byte[] value) {}

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> form) {
        return switch (object) {
            case MetaData _ -> new SimpleSerializedObject<>(form.cast(NOTHING), form, METADATA);
            case Bytes bytes ->
                new SimpleSerializedObject<>(
                        form.cast(bytes.value()), form, new SimpleSerializedType(STATE, bytes.version()));
            case null, default -> throw new IllegalArgumentException("only written states are stored, not " + object);
        };
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> form) {
        return form == byte[].class;
    }

    @SuppressWarnings("unchecked") // Axon asks for the type that it has stored.
    @Override
    public <S, T> T deserialize(SerializedObject<S> stored) {
        return SerializedMetaData.isSerializedMetaData(stored)
                ? (T) MetaData.emptyInstance()
                : (T) new Bytes(String.valueOf(stored.getType().getRevision()), (byte[]) stored.getData());
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return MetaData.class.getName().equals(type.getName()) ? MetaData.class : Bytes.class;
    }

    @SuppressWarnings("rawtypes") // Axon's signature
    @Override
    public SerializedType typeForClass(@Nullable Class type) {
        return type == Bytes.class ? new SimpleSerializedType(STATE, null) : METADATA;
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
