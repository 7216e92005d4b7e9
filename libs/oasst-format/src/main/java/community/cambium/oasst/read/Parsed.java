package community.cambium.oasst.read;

import community.cambium.oasst.ExportLine;

/// Something that was read, and the line it began with.
public record Parsed<T extends ExportLine>(long line, T value) {}
