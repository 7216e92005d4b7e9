package community.cambium.task.leasebook;

import community.cambium.events.TaskKind;

/// How much of one kind waits in one language, and what keeps one person from it.
///
/// @param open slots that are free, or for replies messages that may be answered
/// @param forYou how many of those the person who asks could be given
/// @param yours how many have to do with what the person wrote
/// @param done how many the person has done their part of
/// @param skipped how many the person skipped
/// @param held how many the person is working on just now
public record OpenWork(
        TaskKind kind, String language, int open, int forYou, int yours, int done, int skipped, int held) {}
