package community.cambium.reenactment.comparing;

import community.cambium.reenactment.unreproducible.Aspect;
import org.jspecify.annotations.Nullable;

/// Something in which the two files differ.
///
/// @param tree the tree's id in the first file, or in the second if it is only there
/// @param message the message's id likewise, null if the difference concerns the whole tree
/// @param part which part of the aspect differs, such as the name of a label, null if all of it
/// @param first what the first file says
/// @param second what the second file says
public record Difference(
        String tree,
        @Nullable String message,
        Aspect aspect,
        @Nullable String part,
        String first,
        String second) {
    private static final int LONGEST = 120;

    static Difference of(
            String tree,
            @Nullable String message,
            Aspect aspect,
            @Nullable String part,
            @Nullable Object first,
            @Nullable Object second) {
        return new Difference(tree, message, aspect, part, String.valueOf(first), String.valueOf(second));
    }

    /// One line for people.
    public String inWords() {
        return (message == null ? "" : "message " + message + ", ") + aspect.word() + (part == null ? "" : " " + part)
                + ": " + shortened(first) + " became " + shortened(second);
    }

    private static String shortened(String text) {
        String line = text.replace("\n", "\\n");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "… (" + line.length() + " characters)";
    }
}
