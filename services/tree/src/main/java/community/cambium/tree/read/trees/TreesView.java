package community.cambium.tree.read.trees;

import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeId;
import community.cambium.http.Page;
import community.cambium.http.PageRequest;
import community.cambium.http.UnreadableParameter;
import community.cambium.tree.conversation.TreesOfMessages;
import community.cambium.tree.read.trees.MessageRow.Place;
import community.cambium.tree.read.trees.TreeAnswers.MessageAnswer;
import community.cambium.tree.read.trees.TreeAnswers.TreeAnswer;
import community.cambium.tree.read.trees.TreeAnswers.TreeCount;
import community.cambium.tree.read.trees.TreeAnswers.TreeSummary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the rows of trees and messages.
@Component
class TreesView implements TreesOfMessages {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private final JdbcClient database;

    TreesView(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<MessageTreeId> treeOf(MessageId message) {
        return message(message).map(MessageAnswer::messageTreeId).map(MessageTreeId::new);
    }

    Optional<TreeAnswer> tree(MessageTreeId tree) {
        return database.sql("select * from " + TreeProjection.TABLE + " where tree_id = ?")
                .param(tree.value())
                .query((row, _) -> TreeProjection.read(row))
                .optional()
                .map(row -> TreeAnswer.of(tree.value(), row, messagesOf(tree)));
    }

    Optional<MessageAnswer> message(MessageId message) {
        return database.sql("select * from " + MessageTable.NAME + " where message_id = ? and attached_at is not null")
                .param(message.value())
                .query((row, _) -> answer(row))
                .optional();
    }

    /// Trees in the order of their ids, which begin with the time at which their prompts were asked for.
    Page<TreeSummary> trees(@Nullable String state, @Nullable String language, PageRequest page) {
        StringBuilder sql = new StringBuilder("select * from " + TreeProjection.TABLE + " where tree_id > :after");
        if (state != null) {
            sql.append(" and state = :state");
        }
        if (language != null) {
            sql.append(" and language = :language");
        }
        List<TreeSummary> rows = database.sql(sql + " order by tree_id limit :limit")
                .param("after", page.first() ? BEFORE_ALL : id(page.after()))
                .param("state", state)
                .param("language", language)
                .param("limit", page.limit() + 1)
                .query((row, _) -> TreeSummary.of(row.getObject("tree_id", UUID.class), TreeProjection.read(row)))
                .list();
        return Page.of(rows, page, tree -> List.of(tree.id().toString()));
    }

    List<TreeCount> statistics() {
        return database.sql("select language, state, count(*) as trees from " + TreeProjection.TABLE
                        + " group by language, state order by language collate \"C\", state collate \"C\"")
                .query((row, _) ->
                        new TreeCount(row.getString("language"), row.getString("state"), row.getLong("trees")))
                .list();
    }

    private List<MessageAnswer> messagesOf(MessageTreeId tree) {
        return database.sql("select * from " + MessageTable.NAME
                        + " where tree_id = ? and attached_at is not null order by attached_at, message_id")
                .param(tree.value())
                .query((row, _) -> answer(row))
                .list();
    }

    private static MessageAnswer answer(ResultSet columns) throws SQLException {
        MessageRow row = MessageTable.read(columns);
        Place place = row.place();
        if (place == null) {
            throw new SQLException("The query asks for messages that have come");
        }
        return MessageAnswer.of(MessageTable.readKey(columns), row, place);
    }

    private static UUID id(List<String> position) {
        try {
            return UUID.fromString(position.getFirst());
        } catch (IllegalArgumentException noId) {
            throw new UnreadableParameter("cursor", "is not one that an earlier page gave", noId);
        }
    }
}
