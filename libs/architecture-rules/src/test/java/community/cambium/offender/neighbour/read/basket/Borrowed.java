package community.cambium.offender.neighbour.read.basket;

import community.cambium.tree.Somewhere;

/// Reaches into another service.
record Borrowed(Somewhere place) {}
