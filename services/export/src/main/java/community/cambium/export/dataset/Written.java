package community.cambium.export.dataset;

import community.cambium.events.ContributorId;
import community.cambium.events.MessageId;
import community.cambium.events.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an author wrote, and when. Told by `task`.
///
/// @param parent the message that was answered, null for a prompt
/// @param author null if the file from which it was imported did not say
/// @param moment in whole microseconds, as the database keeps it; null if an imported file did not say
public record Written(
        @Nullable MessageId parent,
        @Nullable ContributorId author,
        Role role,
        String language,
        String text,
        @Nullable Instant moment) {}
