package community.cambium.eventcodec;

import community.cambium.events.ContributorId;
import community.cambium.events.PersonalText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/// A person's words stand in JSON as `{"owner":...,"text":...}`, and only what the seam made of them.
final class PersonalTextJson {
    private PersonalTextJson() {}

    static final class Writer extends StdSerializer<PersonalText> {
        private final transient PersonalTextSeam seam;

        Writer(PersonalTextSeam seam) {
            super(PersonalText.class);
            this.seam = seam;
        }

        @Override
        public void serialize(PersonalText words, JsonGenerator json, SerializationContext context) {
            json.writeStartObject(words);
            json.writeStringProperty("owner", words.owner().toString());
            json.writeStringProperty("text", seam.protect(words.owner(), words.text()));
            json.writeEndObject();
        }
    }

    static final class Reader extends StdDeserializer<PersonalText> {
        private final transient PersonalTextSeam seam;

        Reader(PersonalTextSeam seam) {
            super(PersonalText.class);
            this.seam = seam;
        }

        @Override
        public PersonalText deserialize(JsonParser json, DeserializationContext context) {
            JsonNode fields = context.readTree(json);
            ContributorId owner = owner(fields.path("owner"));
            JsonNode text = fields.path("text");
            if (owner == null || !text.isString()) {
                return context.reportInputMismatch(
                        PersonalText.class, "personal words are an object of an owner and a text");
            }
            return new PersonalText(owner, seam.reveal(owner, text.stringValue()));
        }

        private static @Nullable ContributorId owner(JsonNode owner) {
            try {
                return owner.isString() ? ContributorId.of(owner.stringValue()) : null;
            } catch (IllegalArgumentException e) {
                return null;
            }
        }
    }
}
