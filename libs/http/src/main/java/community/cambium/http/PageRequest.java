package community.cambium.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/// Which page of a list is asked for; a controller asks for it as an argument (`limit`, `cursor`).
///
/// @param limit how many items at most
/// @param after where the page before ended, as the values that the list is sorted by; empty for the first page
public record PageRequest(int limit, List<String> after) {
    public static final int DEFAULT_LIMIT = 50;
    public static final int LARGEST_LIMIT = 500;
    private static final char SEPARATOR = '\u001f';

    public PageRequest {
        after = List.copyOf(after);
    }

    public boolean first() {
        return after.isEmpty();
    }

    /// The opaque word for a position in a list.
    public static String cursor(List<String> position) {
        String joined = String.join(String.valueOf(SEPARATOR), position);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    /// Reads such a word; [UnreadableParameter] if nobody here wrote it.
    public static List<String> position(String cursor) {
        try {
            byte[] joined = Base64.getUrlDecoder().decode(cursor);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(joined))
                    .toString();
            return List.of(text.split(String.valueOf(SEPARATOR), -1));
        } catch (IllegalArgumentException | CharacterCodingException unreadable) {
            throw new UnreadableParameter("cursor", "is not one that an earlier page gave", unreadable);
        }
    }
}
