package community.cambium.task.leasebook;

import community.cambium.events.TaskKind;

/// How much of one kind waits in one language.
///
/// @param open free slots, counted up to a limit
/// @param forYou how many of those the person who asks could be given
public record OpenWork(TaskKind kind, String language, int open, int forYou) {}
