package community.cambium.eventstore.table;

import community.cambium.eventcodec.EventCodec;
import community.cambium.eventcodec.EventMetadata;
import community.cambium.eventcodec.EventName;
import community.cambium.events.CambiumEvent;
import java.util.Objects;
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

/// Lets Axon store events under their stored names, as the codec writes them.
public final class CodecSerializer implements Serializer {
    private static final SerializedType METADATA = new SimpleSerializedType(MetaData.class.getName(), null);

    private final EventCodec codec;
    private final Converter converter = new ChainingConverter();

    public CodecSerializer(EventCodec codec) {
        this.codec = codec;
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> form) {
        return switch (object) {
            case MetaData metadata -> serialized(StoredMetadata.of(metadata).toJson(), form, METADATA);
            case CambiumEvent event -> serialized(codec.encode(event), form, type(codec.nameOf(event.getClass())));
            case null, default ->
                throw new IllegalArgumentException("only events and their metadata are stored, not " + object);
        };
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> form) {
        return form == byte[].class;
    }

    @SuppressWarnings("unchecked") // Axon asks for the type that it has stored.
    @Override
    public <S, T> T deserialize(SerializedObject<S> stored) {
        byte[] bytes = (byte[]) stored.getData();
        if (SerializedMetaData.isSerializedMetaData(stored)) {
            return (T) StoredMetadata.toAxon(EventMetadata.read(bytes));
        }
        String version = Objects.requireNonNull(stored.getType().getRevision(), "event without a version");
        return (T) codec.decode(stored.getType().getName(), Integer.parseInt(version), bytes);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return MetaData.class.getName().equals(type.getName()) ? MetaData.class : CambiumEvent.class;
    }

    @SuppressWarnings("rawtypes") // Axon's signature
    @Override
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == null || !CambiumEvent.class.isAssignableFrom(type)) {
            return METADATA;
        }
        return type(codec.nameOf(((Class<?>) type).asSubclass(CambiumEvent.class)));
    }

    @Override
    public Converter getConverter() {
        return converter;
    }

    private static SerializedType type(EventName name) {
        return new SimpleSerializedType(name.type(), Integer.toString(name.version()));
    }

    private static <T> SerializedObject<T> serialized(byte[] bytes, Class<T> form, SerializedType type) {
        return new SimpleSerializedObject<>(form.cast(bytes), form, type);
    }
}
