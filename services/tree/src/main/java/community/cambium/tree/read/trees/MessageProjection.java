package community.cambium.tree.read.trees;

import community.cambium.eventcodec.RecordedEvent;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeEvent;
import community.cambium.events.MessageTreeEvent.ConsensusReached;
import community.cambium.events.MessageTreeEvent.DrawDeclined;
import community.cambium.events.MessageTreeEvent.GrowthStarted;
import community.cambium.events.MessageTreeEvent.ImportedMessageAttached;
import community.cambium.events.MessageTreeEvent.MessageAccepted;
import community.cambium.events.MessageTreeEvent.MessageAttached;
import community.cambium.events.MessageTreeEvent.MessageRejected;
import community.cambium.events.MessageTreeEvent.MessageRemoved;
import community.cambium.events.MessageTreeEvent.MessageRestored;
import community.cambium.events.MessageTreeEvent.MessageTreePlanted;
import community.cambium.events.MessageTreeEvent.MessageTreeStateEntered;
import community.cambium.events.MessageTreeEvent.RankingCounted;
import community.cambium.events.MessageTreeEvent.ReviewCounted;
import community.cambium.eventstream.Projection;
import community.cambium.eventstream.ProjectionTable;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Keeps one row per message of every tree.
@Component
class MessageProjection implements Projection<MessageId, MessageRow> {
    @Override
    public String name() {
        return "tree-message-v3";
    }

    @Override
    public Set<String> services() {
        return Set.of("tree");
    }

    @Override
    public ProjectionTable<MessageId, MessageRow> table() {
        return MessageTable.DESCRIPTION;
    }

    @Override
    public Set<MessageId> keysOf(RecordedEvent event) {
        return event.event() instanceof MessageTreeEvent tree ? keysOf(tree) : Set.of();
    }

    private static Set<MessageId> keysOf(MessageTreeEvent event) {
        return switch (event) {
            case MessageAttached attached -> Set.of(attached.messageId());
            case ReviewCounted counted -> Set.of(counted.messageId());
            case MessageAccepted accepted -> Set.of(accepted.messageId());
            case MessageRejected rejected -> Set.of(rejected.messageId());
            case ConsensusReached consensus -> consensus.replies();
            case MessageRemoved removed -> Set.of(removed.messageId());
            case MessageRestored restored -> Set.of(restored.messageId());
            case ImportedMessageAttached imported -> Set.of(imported.messageId());
            case RankingCounted ranking -> Set.of(ranking.parentId());
            case MessageTreePlanted _,
                    MessageTreeStateEntered _,
                    GrowthStarted _,
                    DrawDeclined _,
                    MessageTreeEvent.Note _,
                    MessageTreeEvent.Offer _ -> Set.of();
        };
    }

    @Override
    public Optional<MessageRow> fold(MessageId key, Optional<MessageRow> row, RecordedEvent event) {
        return event.event() instanceof MessageTreeEvent tree
                ? Optional.of(fold(
                        key,
                        row.orElseGet(() -> MessageRow.unheardOf(tree.treeId().value())),
                        tree,
                        event))
                : row;
    }

    private static MessageRow fold(MessageId key, MessageRow row, MessageTreeEvent event, RecordedEvent recorded) {
        return switch (event) {
            case MessageAttached attached -> row.attached(attached, recorded.time());
            case ReviewCounted _ -> row.reviewed();
            case MessageAccepted accepted -> row.judged(true, accepted.score());
            case MessageRejected rejected -> row.judged(false, rejected.score());
            case ConsensusReached consensus -> row.ranked(consensus.rankOf(key));
            case MessageRemoved _ -> row.removed(true);
            case MessageRestored _ -> row.removed(false);
            case ImportedMessageAttached imported -> row.imported(imported, recorded.time());
            case RankingCounted ranking -> ranking.late() ? row : row.repliesRanked();
            case MessageTreePlanted _,
                    MessageTreeStateEntered _,
                    GrowthStarted _,
                    DrawDeclined _,
                    MessageTreeEvent.Note _,
                    MessageTreeEvent.Offer _ -> row;
        };
    }
}
