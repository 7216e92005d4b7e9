package community.cambium.events;

/// One file of a release.
///
/// @param sha256 lower-case hexadecimal digest of its bytes
/// @param lines trees, messages or threads in it, one a line
public record ReleaseFile(String name, String sha256, long bytes, long lines) {}
