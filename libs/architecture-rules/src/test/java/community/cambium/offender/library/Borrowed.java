package community.cambium.offender.library;

import community.cambium.tree.Somewhere;

/// A library that knows a service.
public record Borrowed(Somewhere place) {}
