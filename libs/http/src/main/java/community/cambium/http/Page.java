package community.cambium.http;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list.
///
/// @param next the cursor of the page that follows, absent on the last one
public record Page<T>(List<T> items, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }

    /// The page of a query that asked for one row more than fits: that row says whether there is more.
    public static <T> Page<T> of(List<T> oneMoreThanFits, PageRequest request, Function<T, List<String>> position) {
        if (oneMoreThanFits.size() <= request.limit()) {
            return new Page<>(oneMoreThanFits, null);
        }
        List<T> items = oneMoreThanFits.subList(0, request.limit());
        return new Page<>(items, PageRequest.cursor(position.apply(items.getLast())));
    }

    public <R> Page<R> map(Function<? super T, ? extends R> each) {
        return new Page<>(items.stream().<R>map(each).toList(), next);
    }
}
