package community.cambium.oasst;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/// Moments as Open-Assistant writes them: UTC with `+00:00`, six decimals, or none if they are all zero.
public final class ExportDate {
    private static final DateTimeFormatter WHOLE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'+00:00'", Locale.ROOT);
    private static final DateTimeFormatter PARTS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'+00:00'", Locale.ROOT);

    private ExportDate() {}

    public static String of(Instant moment) {
        OffsetDateTime utc = moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        return (utc.get(ChronoField.NANO_OF_SECOND) == 0 ? WHOLE : PARTS).format(utc);
    }

    /// Reads any ISO-8601 moment; one without an offset is taken as UTC.
    public static Instant parse(String text) {
        TemporalAccessor read = DateTimeFormatter.ISO_DATE_TIME
                .withLocale(Locale.ROOT)
                .parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        return read instanceof OffsetDateTime there
                ? there.toInstant()
                : LocalDateTime.from(read).toInstant(ZoneOffset.UTC);
    }
}
