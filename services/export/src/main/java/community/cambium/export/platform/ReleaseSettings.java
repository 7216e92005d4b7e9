package community.cambium.export.platform;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the files of releases go, and how long they are waited for.
///
/// @param directory shared by all copies of the service if there are several
/// @param waitForViews how long a release waits for a moment at which all views have read the log equally far
@ConfigurationProperties("cambium.releases")
record ReleaseSettings(
        @DefaultValue(".cambium/releases") Path directory,
        @DefaultValue("60s") Duration waitForViews) {}
