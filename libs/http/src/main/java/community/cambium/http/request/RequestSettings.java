package community.cambium.http.request;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// What a service takes from a request.
///
/// @param largestBody a body of more bytes is refused, and not read to its end
/// @param afterLimit how long a query with `after=` waits for its event
@ConfigurationProperties("cambium.http")
public record RequestSettings(
        @DefaultValue("1MB") DataSize largestBody,
        @DefaultValue("5s") Duration afterLimit) {}
