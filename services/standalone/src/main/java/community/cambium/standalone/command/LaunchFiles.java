package community.cambium.standalone.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Writes down how this very JVM was started, so that the script `cambium` can start the next one itself: the file
/// `java` names the program, the file `arguments` holds what the program takes from such a file.
final class LaunchFiles {
    private LaunchFiles() {}

    /// The directory of the two files, then the options of the JVM, then the class to start.
    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createDirectories(Path.of(arguments[0]));
        List<String> given = Arrays.asList(arguments).subList(1, arguments.length);
        var all = new ArrayList<>(given.subList(0, given.size() - 1));
        all.addAll(List.of("-cp", System.getProperty("java.class.path"), given.getLast()));
        write(
                directory.resolve("arguments"),
                all.stream().map(LaunchFiles::quoted).collect(Collectors.joining("\n")));
        write(
                directory.resolve("java"),
                Path.of(System.getProperty("java.home"), "bin", "java").toString());
    }

    /// As the launcher `java` reads it: in quotes, where a backslash escapes.
    private static String quoted(String argument) {
        return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /// All at once: the script may run twice at a time.
    private static void write(Path file, String content) throws IOException {
        Path unfinished = Path.of(file + "." + ProcessHandle.current().pid());
        Files.writeString(unfinished, content + "\n");
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
