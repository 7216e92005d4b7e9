package community.cambium.export.dataset;

import community.cambium.events.ContributorId;
import community.cambium.events.MessageId;
import community.cambium.events.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an author wrote, and when. Told by `task`.
///
/// @param parent the message that was answered, null for a prompt
/// @param moment in whole microseconds, as the database keeps it
public record Written(
        @Nullable MessageId parent, ContributorId author, Role role, String language, String text, Instant moment) {}
