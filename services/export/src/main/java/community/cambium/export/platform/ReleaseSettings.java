package community.cambium.export.platform;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the files of releases go.
///
/// @param directory shared by all copies of the service if there are several
@ConfigurationProperties("cambium.releases")
record ReleaseSettings(@DefaultValue(".cambium/releases") Path directory) {}
