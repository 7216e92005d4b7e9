package community.cambium.reenactment.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The people of a reenactment: every author of the file, and a crowd where these are too few for all reviews.
public final class Community {
    private final List<String> authors;

    private Community(Collection<String> authors) {
        this.authors = List.copyOf(new TreeSet<>(authors));
    }

    public static Community of(Collection<String> authors) {
        return new Community(authors);
    }

    public int authors() {
        return authors.size();
    }

    /// So many different people, none of the excluded, always the same ones for the same occasion.
    public List<String> choose(String occasion, int count, Set<String> excluded) {
        List<String> chosen = new ArrayList<>();
        int start = authors.isEmpty() ? 0 : Math.floorMod(spread(occasion), authors.size());
        for (int i = 0; i < authors.size() && chosen.size() < count; i++) {
            String person = authors.get((start + i) % authors.size());
            if (!excluded.contains(person)) {
                chosen.add(person);
            }
        }
        for (int i = 1; chosen.size() < count; i++) {
            chosen.add("crowd-" + i);
        }
        return chosen;
    }

    private static int spread(String occasion) {
        int hash = occasion.hashCode() * 0x9E3779B9;
        return hash ^ (hash >>> 15);
    }
}
