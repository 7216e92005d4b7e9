package community.cambium.tree.consensus;

import community.cambium.events.MessageId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Elections written as words: `3 abc` is three ballots that put a before b before c; `a(bc)` has b and c tied.
final class Elections {
    private Elections() {}

    /// The candidate of a letter; ids are in the order of the letters.
    static MessageId id(char letter) {
        return new MessageId(new UUID(0x7000L, letter));
    }

    static List<Ballot> ballots(String... words) {
        List<Ballot> ballots = new ArrayList<>();
        for (String word : words) {
            int count = word.contains(" ") ? Integer.parseInt(word.substring(0, word.indexOf(' '))) : 1;
            Ballot ballot = ballot(word.substring(word.indexOf(' ') + 1));
            for (int i = 0; i < count; i++) {
                ballots.add(ballot);
            }
        }
        return ballots;
    }

    static Ballot ballot(String letters) {
        List<List<MessageId>> groups = new ArrayList<>();
        for (int i = 0; i < letters.length(); i++) {
            if (letters.charAt(i) == '(') {
                int end = letters.indexOf(')', i);
                groups.add(ids(letters.substring(i + 1, end)));
                i = end;
            } else {
                groups.add(List.of(id(letters.charAt(i))));
            }
        }
        return new Ballot(groups);
    }

    static List<MessageId> ids(String letters) {
        return letters.chars().mapToObj(letter -> id((char) letter)).toList();
    }

    static String letters(List<MessageId> order) {
        StringBuilder letters = new StringBuilder();
        order.forEach(id -> letters.append((char) id.value().getLeastSignificantBits()));
        return letters.toString();
    }

    static List<String> permutations(String letters) {
        if (letters.isEmpty()) {
            return List.of("");
        }
        List<String> all = new ArrayList<>();
        for (int i = 0; i < letters.length(); i++) {
            char first = letters.charAt(i);
            for (String rest : permutations(letters.substring(0, i) + letters.substring(i + 1))) {
                all.add(first + rest);
            }
        }
        return all;
    }
}
