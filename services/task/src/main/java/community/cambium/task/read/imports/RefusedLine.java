package community.cambium.task.read.imports;

import org.jspecify.annotations.Nullable;

/// A tree or line of a file that was refused.
///
/// @param line where it begins, from 1
/// @param tree its id, if that could be read
/// @param reason from a closed list
/// @param detail the message and the field that are wrong
record RefusedLine(long line, @Nullable String tree, String reason, String detail) {}
