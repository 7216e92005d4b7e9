package community.cambium.eventcodec;

import com.fasterxml.jackson.annotation.JsonInclude;
import community.cambium.events.PersonalText;
import java.util.Collection;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// The rules by which records become JSON: components in order, absent values left out, enums in lower case, ids as
/// bare UUIDs, instants in ISO-8601.
final class EventJson {
    private EventJson() {}

    static JsonMapper mapperFor(Collection<? extends Class<?>> events, PersonalTextSeam personalTexts) {
        SimpleModule values = new SimpleModule("cambium-values");
        values.addSerializer(PersonalText.class, new PersonalTextJson.Writer(personalTexts));
        values.addDeserializer(PersonalText.class, new PersonalTextJson.Reader(personalTexts));
        ValueTypes.in(events).stream().filter(IdJson::isId).forEach(id -> IdJson.register(values, id));
        return JsonMapper.builder()
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .changeDefaultPropertyInclusion(
                        _ -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .annotationIntrospector(new RecordRules())
                .addModule(values)
                .build();
    }
}
