package community.cambium.eventcodec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the sources of the published language say of their own types and components, in `///` comments.
final class SourceComments {
    private static final Path SOURCES =
            Path.of("..", "events", "src", "main", "java", "community", "cambium", "events");
    private static final Pattern TYPE = Pattern.compile("(?:record|sealed interface|enum) (?<name>\\w+)");

    private final Map<String, Comment> byType = new HashMap<>();

    private SourceComments() {}

    /// A type's own text, and one for each component that has one.
    record Comment(String text, Map<String, String> components) {}

    static SourceComments ofThePublishedLanguage() throws IOException {
        SourceComments comments = new SourceComments();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.sorted().toList()) {
                comments.read(file);
            }
        }
        return comments;
    }

    Comment of(Class<?> type) {
        String path =
                type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
        Comment comment = byType.get(path);
        if (comment == null) {
            throw new IllegalStateException("the source says nothing of " + path);
        }
        return comment;
    }

    private void read(Path file) throws IOException {
        String outer = file.getFileName().toString().replace(".java", "");
        List<String> block = new ArrayList<>();
        for (String raw : Files.readAllLines(file)) {
            String line = raw.strip();
            if (line.startsWith("///")) {
                block.add(line.substring(3).strip());
                continue;
            }
            Matcher type = TYPE.matcher(line);
            if (!block.isEmpty() && type.find()) {
                String name = type.group("name");
                byType.put(name.equals(outer) ? name : outer + "." + name, parse(block));
                block.clear();
            } else if (!line.startsWith("@")) {
                block.clear();
            }
        }
    }

    private static Comment parse(List<String> block) {
        StringBuilder text = new StringBuilder();
        Map<String, String> components = new HashMap<>();
        String component = "";
        for (String line : block) {
            if (line.startsWith("@param ")) {
                String[] parts = line.split(" ", 3);
                component = parts[1];
                components.put(component, parts[2]);
            } else if (component.isEmpty()) {
                text.append(
                        line.isEmpty()
                                ? "\n\n"
                                : (text.isEmpty() || text.toString().endsWith("\n") ? "" : " ") + line);
            } else if (!line.isEmpty()) {
                components.merge(component, line, (first, more) -> first + " " + more);
            }
        }
        return new Comment(text.toString().strip(), Map.copyOf(components));
    }
}
