package community.cambium.eventcodec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.cambium.events.CambiumEvent;
import community.cambium.events.ContributorId;
import community.cambium.events.EventType;
import community.cambium.events.FreeLabelEvent.MessageLabelled;
import community.cambium.events.Label;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeId;
import community.cambium.events.PersonalText;
import community.cambium.events.TaskEvent.TaskAcknowledged;
import community.cambium.events.TaskId;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The rules by which events become JSON and are read again.
class EventCodecTest {
    private static final String TASK = "0198a000-0000-7000-8000-000000000001";
    private static final String TREE = "0198a000-0000-7000-8000-000000000002";
    private static final String ACKNOWLEDGED =
            "{\"taskId\":\"" + TASK + "\",\"treeId\":\"" + TREE + "\",\"acknowledgedAt\":\"2026-01-31T23:59:59.123Z\"}";

    private final EventCodec codec = EventCodec.standard();

    @Test
    void componentsStandInOrderWithBareIdsAndInstantsInUtc() {
        TaskAcknowledged event = new TaskAcknowledged(
                TaskId.of(TASK), MessageTreeId.of(TREE), Instant.parse("2026-01-31T23:59:59.123Z"));

        assertThat(text(codec.encode(event))).isEqualTo(ACKNOWLEDGED);
        assertThat(codec.decode("task.task-acknowledged", 1, bytes(ACKNOWLEDGED)))
                .isEqualTo(event);
        assertThat(codec.nameOf(TaskAcknowledged.class)).isEqualTo(new EventName("task.task-acknowledged", 1));
    }

    @Test
    void labelsStandInOneOrderAndInLowerCaseWhateverTheLocale() {
        Map<Label, Double> labels = new LinkedHashMap<>();
        labels.put(Label.LANG_MISMATCH, 1.0);
        labels.put(Label.SPAM, 0.0);
        labels.put(Label.PII, 0.25);
        MessageLabelled event =
                new MessageLabelled(MessageId.of(TASK), MessageTreeId.of(TREE), ContributorId.of(TASK), labels);

        assertThat(text(codec.encode(event))).endsWith("\"labels\":{\"spam\":0.0,\"lang_mismatch\":1.0,\"pii\":0.25}}");
    }

    @ParameterizedTest
    @MethodSource("community.cambium.eventcodec.GoldenEventsTest#events")
    void whatIsAbsentIsLeftOutAndStaysAbsent(Class<? extends CambiumEvent> type) {
        CambiumEvent sparse = SampleEvents.sparse(type);
        EventName name = codec.nameOf(type);

        byte[] json = codec.encode(sparse);

        assertThat(text(json)).doesNotContain("null");
        assertThat(codec.decode(name.type(), name.version(), json)).isEqualTo(sparse);
    }

    @Test
    void fieldsOfALaterProgramAreIgnored() {
        String withMore = ACKNOWLEDGED.replaceFirst("\\{", "{\"mood\":{\"x\":[1]},");
        assertThat(text(codec.encode(codec.decode("task.task-acknowledged", 1, bytes(withMore)))))
                .isEqualTo(ACKNOWLEDGED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"taskId\":\"" + TASK + "\",\"treeId\":\"" + TREE + "\"}",
                "{\"taskId\":\"" + TASK + "\",\"treeId\":null,\"acknowledgedAt\":\"2026-01-31T23:59:59.123Z\"}",
                "{\"taskId\":\"not a uuid\",\"treeId\":\"" + TREE
                        + "\",\"acknowledgedAt\":\"2026-01-31T23:59:59.123Z\"}",
                "{\"taskId\":7,\"treeId\":\"" + TREE + "\",\"acknowledgedAt\":\"2026-01-31T23:59:59.123Z\"}",
                "{\"taskId\":\"" + TASK + "\",\"treeId\":\"" + TREE + "\",\"acknowledgedAt\":\"yesterday\"}",
                "{\"taskId\":\"" + TASK
            })
    void whatCannotBeUnderstoodIsSaidToBeUnreadable(String json) {
        assertThatThrownBy(() -> codec.decode("task.task-acknowledged", 1, bytes(json)))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("task.task-acknowledged");
    }

    @Test
    void anUnknownNameIsSaidToBeUnknownAndALaterVersionToBeUnreadable() {
        assertThatThrownBy(() -> codec.decode("task.task-dreamt", 1, bytes("{}")))
                .isInstanceOfSatisfying(
                        UnknownEventType.class,
                        e -> assertThat(e.name()).isEqualTo(new EventName("task.task-dreamt", 1)));
        assertThatThrownBy(() -> codec.decode("task.task-acknowledged", 2, bytes(ACKNOWLEDGED)))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("the versions 1 to 1 are known");
        assertThat(codec.knows("task.task-acknowledged")).isTrue();
        assertThat(codec.knows("task.task-dreamt")).isFalse();
    }

    @Test
    void aPersonsWordsPassThroughTheSeamAndNothingElseDoes() {
        PersonalTextSeam reversing = new PersonalTextSeam() {
            @Override
            public String protect(ContributorId owner, String words) {
                return new StringBuilder(words).reverse().toString();
            }

            @Override
            public String reveal(ContributorId owner, String stored) {
                return new StringBuilder(stored).reverse().toString();
            }
        };
        EventCodec protecting = EventCodec.of(List.of(DiaryEvent.class), List.of(), reversing);
        Written event = new Written("abc", new PersonalText(ContributorId.of(TASK), "abc"));

        byte[] json = protecting.encode(event);

        assertThat(text(json)).isEqualTo("{\"title\":\"abc\",\"words\":{\"owner\":\"" + TASK + "\",\"text\":\"cba\"}}");
        assertThat(protecting.decode("test.written", 3, json)).isEqualTo(event);
    }

    @Test
    void anOldVersionIsLiftedStepByStep() {
        EventCodec lifting = EventCodec.of(
                List.of(DiaryEvent.class),
                List.of(
                        new Upcaster(new EventName("test.written", 1), old -> old.put("name", "untitled")),
                        new Upcaster(new EventName("test.written", 2), old -> {
                            old.set("title", old.remove("name"));
                            return old;
                        })),
                PersonalTextSeam.open());

        assertThat(lifting.decode("test.written", 1, bytes("{}"))).isEqualTo(new Written("untitled", null));
        assertThat(lifting.decode("test.written", 2, bytes("{\"name\":\"May\"}")))
                .isEqualTo(new Written("May", null));
        assertThatThrownBy(() -> EventCodec.of(List.of(DiaryEvent.class), List.of(), PersonalTextSeam.open())
                        .decode("test.written", 1, bytes("{}")))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("nothing lifts version 1");
    }

    @Test
    void twoEventsCannotShareAName() {
        assertThatThrownBy(() ->
                        EventCodec.of(List.of(DiaryEvent.class, CopiedEvent.class), List.of(), PersonalTextSeam.open()))
                .hasMessageContaining("both want the name test.written");
    }

    @Test
    void theStandardCodecKnowsEverySealedInterfaceOfThePublishedLanguage() throws IOException {
        Path sources = Path.of("..", "events", "src", "main", "java", "community", "cambium", "events");
        try (Stream<Path> files = Files.list(sources)) {
            List<Class<?>> families = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java") && !name.equals("package-info.java"))
                    .<Class<?>>map(name -> load(name.substring(0, name.length() - ".java".length())))
                    .filter(type -> type.isSealed() && CambiumEvent.class.isAssignableFrom(type))
                    .filter(type -> Modifier.isPublic(type.getModifiers()))
                    .toList();
            assertThat(families).isNotEmpty().containsExactlyInAnyOrderElementsOf(EventFamilies.PUBLISHED);
        }
    }

    @Test
    void metadataIsReadAsItWasWritten() {
        EventMetadata metadata = new EventMetadata("k", null, TaskId.of(TASK).value(), null);
        assertThat(text(metadata.toJson())).isEqualTo("{\"key\":\"k\",\"causation\":\"" + TASK + "\"}");
        assertThat(EventMetadata.read(metadata.toJson())).isEqualTo(metadata);
        assertThatThrownBy(() -> EventMetadata.read(bytes("{}"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EventMetadata.read(bytes("{"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName("community.cambium.events." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    /// What happens to a diary.
    sealed interface DiaryEvent extends CambiumEvent {
        @Override
        default String orderingKey() {
            return "diary";
        }
    }

    /// Something was written into a diary.
    @EventType(value = "test.written", version = 3)
    record Written(String title, @Nullable PersonalText words) implements DiaryEvent {}

    /// What wants a name that is taken.
    sealed interface CopiedEvent extends CambiumEvent {}

    /// Wants a name that is taken.
    @EventType("test.written")
    record Copied(String orderingKey) implements CopiedEvent {}
}
