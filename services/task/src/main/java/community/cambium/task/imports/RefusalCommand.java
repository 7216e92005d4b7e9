package community.cambium.task.imports;

import community.cambium.events.ImportId;
import org.jspecify.annotations.Nullable;

/// Notes once that a line of a file was refused.
///
/// @param line where the tree begins in the file, from 1
/// @param tree its id, if that could be read
/// @param detail what exactly is wrong, without words of people
public record RefusalCommand(
        ImportId importId, long line, @Nullable String tree, TreeRefusal reason, String detail) {
    /// The stream of this line of this file.
    public String streamId() {
        return "import-" + importId + "-line-" + line;
    }
}
