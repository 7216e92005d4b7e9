package community.cambium.web.read.home;

import community.cambium.events.TreeState;

/// The trees of one language that stand in one state.
record TreesInState(String language, TreeState state) {}
