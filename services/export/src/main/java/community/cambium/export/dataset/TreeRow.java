package community.cambium.export.dataset;

import community.cambium.events.MessageTreeEvent;
import community.cambium.events.MessageTreeEvent.MessageTreePlanted;
import community.cambium.events.MessageTreeEvent.MessageTreeStateEntered;
import community.cambium.events.TreeState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where one tree stands.
///
/// @param language of its prompt
/// @param state null until it has entered one
public record TreeRow(String language, @Nullable TreeState state) {

    /// The row after one more event of the tree.
    public static Optional<TreeRow> after(Optional<TreeRow> row, MessageTreeEvent event) {
        return switch (event) {
            case MessageTreePlanted planted ->
                Optional.of(
                        new TreeRow(planted.language(), row.map(TreeRow::state).orElse(null)));
            case MessageTreeStateEntered entered -> Optional.of(new TreeRow(entered.language(), entered.to()));
            case MessageTreeEvent.MessageAttached _,
                    MessageTreeEvent.ReviewCounted _,
                    MessageTreeEvent.MessageAccepted _,
                    MessageTreeEvent.MessageRejected _,
                    MessageTreeEvent.RankingCounted _,
                    MessageTreeEvent.ConsensusReached _,
                    MessageTreeEvent.MessageRemoved _,
                    MessageTreeEvent.GrowthStarted _,
                    MessageTreeEvent.DrawDeclined _,
                    MessageTreeEvent.ImportedMessageAttached _,
                    MessageTreeEvent.MessageRestored _,
                    MessageTreeEvent.Note _,
                    MessageTreeEvent.Offer _ -> row;
        };
    }
}
