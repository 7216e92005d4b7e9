package community.cambium.eventcodec;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a record and the types in it look like, as a short text.
final class RecordShape {
    private static final int LENGTH = 12;

    /// In which package or class a type stands does not change what is written.
    private static final Pattern QUALIFIERS = Pattern.compile("[\\w.$]+[.$]");

    private RecordShape() {}

    /// The beginning of a digest of the names, types and places of all components, and of the constants
    /// of enums.
    static String of(Class<? extends Record> type) {
        String described = ValueTypes.in(Set.of(type)).stream()
                .filter(part -> part.isRecord() || part.isEnum())
                .sorted(Comparator.comparing(Class::getSimpleName))
                .map(RecordShape::described)
                .collect(Collectors.joining("\n"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(described.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String described(Class<?> type) {
        String parts = type.isEnum()
                ? Arrays.toString(type.getEnumConstants())
                : Arrays.stream(type.getRecordComponents())
                        .map(RecordShape::described)
                        .collect(Collectors.joining(", "));
        return type.getSimpleName() + "(" + parts + ")";
    }

    private static String described(RecordComponent component) {
        return QUALIFIERS.matcher(component.getGenericType().getTypeName()).replaceAll("") + " " + component.getName();
    }
}
