package community.cambium.eventstream.project.rebuild;

import community.cambium.eventstream.Column;
import community.cambium.eventstream.ProjectionTable;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/// Compares two tables of one view row by row.
///
/// @param rows how many rows the new table has
/// @param examples keys of differing rows and names of the columns that differ; no values, which may be
///     people's words
record RowComparison(long rows, long missing, long surplus, long differing, List<String> examples) {
    private static final int EXAMPLES = 20;

    static RowComparison of(ProjectionTable<?, ?> table, String oldName, String newName, JdbcTemplate jdbc) {
        String key = table.keys().getFirst().name();
        String join = oldName + " o full join " + newName + " n on "
                + each(table.keys(), " and ", name -> "o." + name + " = n." + name);
        String differs = " where o." + key + " is null or n." + key + " is null"
                + (table.values().isEmpty()
                        ? ""
                        : " or " + each(table.values(), " or ", name -> "o." + name + " is distinct from n." + name));
        String counts = "select count(*) filter (where n." + key + " is null), count(*) filter (where o." + key
                + " is null), count(*) filter (where o." + key + " is not null and n." + key + " is not null),"
                + " (select count(*) from " + newName + ") from " + join + differs;
        String columns = table.values().isEmpty()
                ? "''"
                : "concat_ws(', ', "
                        + each(
                                table.values(),
                                ", ",
                                name -> "case when o." + name + " is distinct from n." + name + " then '" + name
                                        + "' end")
                        + ")";
        String examples = "select concat_ws(' ', "
                + each(table.keys(), ", ", name -> "coalesce(o." + name + ", n." + name + ")::text")
                + ") || case when n." + key + " is null then ': only in the old table' when o." + key
                + " is null then ': only in the new table' else ': ' || " + columns + " end from " + join + differs
                + " limit " + EXAMPLES;
        List<String> found = jdbc.queryForList(examples, String.class);
        RowComparison comparison = jdbc.queryForObject(
                counts,
                (row, _) -> new RowComparison(row.getLong(4), row.getLong(1), row.getLong(2), row.getLong(3), found));
        if (comparison == null) {
            throw new IllegalStateException("a count without a row");
        }
        return comparison;
    }

    boolean same() {
        return missing == 0 && surplus == 0 && differing == 0;
    }

    private static <T> String each(List<Column<T>> columns, String separator, Function<String, String> part) {
        return columns.stream().map(Column::name).map(part).collect(Collectors.joining(separator));
    }
}
