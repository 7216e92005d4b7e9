package community.cambium.moderation.read.messagetree;

import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeId;
import community.cambium.moderation.message.TreesOfMessages;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the tree of a message from the view.
@Component
class TreeOfMessageView implements TreesOfMessages {
    private final JdbcClient database;

    TreeOfMessageView(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<MessageTreeId> treeOf(MessageId messageId) {
        return database.sql("select tree_id from " + TreeOfMessageProjection.TABLE + " where message_id = ?")
                .param(messageId.value())
                .query(UUID.class)
                .optional()
                .map(MessageTreeId::new);
    }
}
