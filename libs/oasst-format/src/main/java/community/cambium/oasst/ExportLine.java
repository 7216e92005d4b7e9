package community.cambium.oasst;

/// What one line of an export file holds: a whole tree, or one message out of a flat list.
public sealed interface ExportLine permits ExportTree, FlatMessage {}
