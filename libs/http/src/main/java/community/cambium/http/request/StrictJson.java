package community.cambium.http.request;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/// JSON as Cambium speaks it over HTTP: what is unknown, doubled or of the wrong type is refused, words of a closed
/// list are lower case in every locale, an id (a record of one UUID) is the bare UUID, what is absent is left out.
final class StrictJson implements JsonMapperBuilderCustomizer {
    @Override
    public void customize(JsonMapper.Builder json) {
        json.enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        words -> words.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .changeDefaultPropertyInclusion(
                        _ -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .annotationIntrospector(new Words());
    }

    private static final class Words extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public String[] findEnumValues(MapperConfig<?> config, AnnotatedClass type, Enum<?>[] values, String[] names) {
            String[] explicit = super.findEnumValues(config, type, values, names);
            for (int i = 0; i < values.length; i++) {
                if (explicit[i] == null) {
                    explicit[i] = values[i].name().toLowerCase(Locale.ROOT);
                }
            }
            return explicit;
        }

        @Override
        public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated member) {
            Boolean explicit = super.hasAsValue(config, member);
            return explicit == null
                            && member instanceof AnnotatedMethod method
                            && method.getParameterCount() == 0
                            && isId(method.getDeclaringClass())
                            && method.getName().equals(component(method.getDeclaringClass()))
                    ? Boolean.TRUE
                    : explicit;
        }

        @Override
        public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated creator) {
            JsonCreator.Mode explicit = super.findCreatorAnnotation(config, creator);
            return explicit == null
                            && creator instanceof AnnotatedMember member
                            && isId(member.getDeclaringClass())
                            && creator.getRawType() == member.getDeclaringClass()
                            && creator instanceof tools.jackson.databind.introspect.AnnotatedConstructor
                    ? JsonCreator.Mode.DELEGATING
                    : explicit;
        }

        private static boolean isId(Class<?> type) {
            RecordComponent[] components = type.isRecord() ? type.getRecordComponents() : null;
            return components != null
                    && components.length == 1
                    && components[0].getType() == UUID.class
                    && components[0].getName().equals("value");
        }

        private static String component(Class<?> id) {
            return id.getRecordComponents()[0].getName();
        }
    }
}
