package community.cambium.standalone.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What the community knows to say. Two people never say the same.
final class Script {
    private final List<SampleConversation> conversations;
    private final Map<String, SampleMessage> byText = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Set<String> said = ConcurrentHashMap.newKeySet();

    private Script(List<SampleConversation> conversations) {
        this.conversations = List.copyOf(conversations);
        conversations.forEach(conversation -> know(conversation.prompt()));
    }

    static Script read() {
        try (InputStream in = Script.class.getResourceAsStream("/demo/conversations.json")) {
            return new Script(JsonMapper.shared().readValue(in, new TypeReference<>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void know(SampleMessage message) {
        byText.put(message.text(), message);
        for (int place = 0; place < message.replies().size(); place++) {
            places.put(message.replies().get(place).text(), place);
            know(message.replies().get(place));
        }
    }

    List<SampleConversation> conversations() {
        return conversations;
    }

    /// Something to answer to these words that nobody has said yet.
    Optional<String> answerTo(String text) {
        SampleMessage message = byText.get(text);
        return message == null
                ? Optional.empty()
                : message.replies().stream()
                        .map(SampleMessage::text)
                        .filter(said::add)
                        .findFirst();
    }

    /// It could not be said after all.
    void takeBack(String text) {
        said.remove(text);
    }

    boolean knows(String text) {
        return byText.containsKey(text);
    }

    /// The better answer comes first.
    Comparator<String> bestFirst() {
        return Comparator.comparing(text -> places.getOrDefault(text, Integer.MAX_VALUE));
    }
}
