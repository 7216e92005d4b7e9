package community.cambium.oasst.read;

import community.cambium.oasst.ExportEvent;
import community.cambium.oasst.ExportLine;
import community.cambium.oasst.ExportMessage;
import community.cambium.oasst.ExportTree;
import community.cambium.oasst.FlatMessage;
import community.cambium.oasst.LabelMean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Turns one line of JSON into a tree or a message; checks fields, not how messages hang together.
final class LineParser {
    private static final int MAX_NESTING = 2_000;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_NESTING)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Set<String> OF_EVERY_EVENT = Set.of("type", "user_id");

    private LineParser() {}

    static ExportLine parse(long line, String text) {
        JsonNode node = json(line, text);
        Fields fields = new Fields(line, "the object", node);
        if (fields.has("prompt")) {
            return tree(new Fields(line, "the tree", node));
        }
        if (fields.has("message_id")) {
            return new FlatMessage(message(line, node), fields.id("message_tree_id"), fields.string("tree_state"));
        }
        throw new UnreadableExport(
                line,
                Damage.NEITHER_TREE_NOR_MESSAGE,
                "the line",
                "this is neither a tree (it has no prompt) nor a message (it has no message_id)",
                "Give a file of Open-Assistant trees or messages, one JSON object a line");
    }

    private static JsonNode json(long line, String text) {
        try {
            JsonNode node = JSON.readTree(text);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException e) {
            throw new UnreadableExport(
                    line,
                    Damage.NO_JSON_OBJECT,
                    "the line" + column(e),
                    "the line is no complete JSON object: " + e.getOriginalMessage() + column(e),
                    "If it is the last line the file is truncated: fetch it again. Else correct the line",
                    e);
        }
        throw new UnreadableExport(
                line,
                Damage.NO_JSON_OBJECT,
                "the line",
                "the line is JSON, but no object",
                "Give a file of Open-Assistant trees or messages, one JSON object a line");
    }

    private static String column(JacksonException e) {
        return e.getLocation() == null ? "" : " (column " + e.getLocation().getColumnNr() + ")";
    }

    private static ExportTree tree(Fields tree) {
        JsonNode prompt = Objects.requireNonNull(tree.get("prompt"));
        if (!prompt.isObject()) {
            throw tree.wrong("prompt", "has a prompt that is no JSON object");
        }
        return new ExportTree(
                tree.requiredId("message_tree_id"),
                tree.string("tree_state"),
                message(tree.line(), prompt),
                tree.string("origin"));
    }

    private static ExportMessage message(long line, JsonNode node) {
        Fields anonymous = new Fields(line, "a message", node);
        String id = anonymous.requiredId("message_id");
        Fields message = new Fields(line, "message " + Fields.shortened(id), node);
        return new ExportMessage(
                id,
                message.id("parent_id"),
                message.id("user_id"),
                message.moment("created_date"),
                message.required("text"),
                message.role(),
                message.string("lang"),
                message.integer("review_count"),
                message.bool("review_result"),
                message.bool("deleted"),
                message.integer("rank"),
                message.bool("synthetic"),
                message.string("model_name"),
                message.map("detoxify", (name, value) -> requiredNumber(message, "detoxify " + name, value)),
                emojis(message),
                labels(message),
                message.map("events", (kind, list) -> events(message, kind, list)),
                replies(message));
    }

    private static double requiredNumber(Fields message, String name, JsonNode value) {
        Double number = message.number(name, value);
        if (number == null) {
            throw message.wrong("detoxify", "has a " + name + " without a value");
        }
        return number;
    }

    private static List<ExportMessage> replies(Fields message) {
        JsonNode replies = message.get("replies");
        if (replies == null) {
            return List.of();
        }
        if (!replies.isArray()) {
            throw message.wrong("replies", "has replies that are no JSON array");
        }
        List<ExportMessage> read = new ArrayList<>(replies.size());
        for (JsonNode reply : replies) {
            if (!reply.isObject()) {
                throw message.wrong("replies", "has a reply that is no JSON object");
            }
            read.add(message(message.line(), reply));
        }
        return read;
    }

    private static Map<String, Integer> emojis(Fields message) {
        JsonNode columns = message.get("emojis");
        if (columns != null && isTable(columns)) {
            Map<String, Integer> emojis = new LinkedHashMap<>();
            table(
                    message,
                    "emojis",
                    columns,
                    (name, row) -> emojis.put(name, message.integer("count of " + name, cell(columns, "count", row))));
            return emojis;
        }
        return message.map("emojis", (name, count) -> message.integer("count of " + name, count));
    }

    private static Map<String, LabelMean> labels(Fields message) {
        JsonNode columns = message.get("labels");
        if (columns != null && isTable(columns)) {
            Map<String, LabelMean> labels = new LinkedHashMap<>();
            table(
                    message,
                    "labels",
                    columns,
                    (name, row) -> labels.put(
                            name, mean(message, name, cell(columns, "value", row), cell(columns, "count", row))));
            return labels;
        }
        return message.map("labels", (name, mean) -> mean(message, name, mean.get("value"), mean.get("count")));
    }

    private static LabelMean mean(Fields message, String name, @Nullable JsonNode value, @Nullable JsonNode count) {
        Double mean = message.number("label " + name, value);
        if (mean != null && (mean < 0 || mean > 1)) {
            throw message.wrong(Damage.LABEL_OUT_OF_RANGE, "labels", "has a label " + name + " outside 0..1");
        }
        if (count == null) {
            throw message.wrong("labels", "has a label " + name + " without a count");
        }
        return new LabelMean(mean, message.integer("count of label " + name, count));
    }

    /// The hub's table form keeps names, values and counts in lists of equal length.
    private static boolean isTable(JsonNode node) {
        return node.isObject() && node.path("name").isArray();
    }

    private static JsonNode cell(JsonNode columns, String column, int row) {
        return columns.path(column).path(row);
    }

    private interface Row {
        void read(String name, int row);
    }

    private static void table(Fields message, String what, JsonNode columns, Row each) {
        JsonNode names = columns.path("name");
        columns.properties().forEach(column -> {
            if (!column.getValue().isArray() || column.getValue().size() != names.size()) {
                throw message.wrong(what, "has " + what + " in columns of different lengths");
            }
        });
        for (int row = 0; row < names.size(); row++) {
            if (!names.path(row).isString()) {
                throw message.wrong(what, "has " + what + " with a name that is no string");
            }
            each.read(names.path(row).stringValue(), row);
        }
    }

    private static List<ExportEvent> events(Fields message, String kind, JsonNode list) {
        if (!list.isArray()) {
            throw message.wrong("events", "has " + kind + " events that are no JSON array");
        }
        List<ExportEvent> events = new ArrayList<>();
        for (JsonNode node : list) {
            Fields event = new Fields(message.line(), message.where() + " in its " + kind + " events", node);
            Map<String, Object> details = new LinkedHashMap<>();
            node.properties().stream()
                    .filter(field -> !OF_EVERY_EVENT.contains(field.getKey()) && event.has(field.getKey()))
                    .forEach(field -> details.put(field.getKey(), detail(event, field.getValue())));
            events.add(new ExportEvent(event.required("type"), event.id("user_id"), details));
        }
        return events;
    }

    private static Object detail(Fields event, JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(item -> detail(event, item)).toList();
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return value.longValue();
        }
        if (value.isNumber()) {
            return value.doubleValue();
        }
        if (value.isString()) {
            return value.stringValue();
        }
        throw event.wrong("events", "has a detail that is neither text, number, boolean nor a list of them");
    }
}
