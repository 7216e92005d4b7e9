package community.cambium.task.platform.postgres;

import community.cambium.eventcodec.RecordedEvent;
import community.cambium.events.CambiumEvent;
import community.cambium.events.LotteryEvent;
import community.cambium.events.LotteryEvent.PromptsWanted;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeEvent;
import community.cambium.events.MessageTreeEvent.MessageAttached;
import community.cambium.events.MessageTreeEvent.MessageTreePlanted;
import community.cambium.events.MessageTreeEvent.RankingsWanted;
import community.cambium.events.MessageTreeEvent.RepliesWanted;
import community.cambium.events.MessageTreeEvent.ReplyParentsOffered;
import community.cambium.events.MessageTreeEvent.ReviewsWanted;
import community.cambium.events.MessageTreeEvent.WantWithdrawn;
import community.cambium.events.MessageTreeId;
import community.cambium.events.ReplyParent;
import community.cambium.events.TaskKind;
import community.cambium.events.WantId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// Writes what `tree` says into the lease book. Every fact may come again and changes nothing the second time.
///
/// Within a batch the facts are written kind by kind, in an order in which no fact comes before what it refers to.
public final class WantsFromTree {
    private static final String TREE =
            "insert into known_tree (tree_id, language) values (?, ?) on conflict do nothing";

    private static final String MESSAGE = """
        insert into known_message (message_id, tree_id, parent_id, role, author, task_id)
        values (?, ?, ?, ?, ?, ?) on conflict do nothing
        """;

    private static final String WANT = """
        with granted as (
            insert into want (want_id, work, tree_id, subject, language, candidates, slots, named)
            values (?, ?, ?, ?, coalesce(?, (select language from known_tree where tree_id = ?)), ?, ?, ?)
            on conflict (want_id) do nothing
            returning *)
        insert into slot (want_id, work, language, tree_id, subject, excluded, named)
        select g.want_id, g.work, g.language, g.tree_id, g.subject,
               array(select distinct m.author from known_message m where m.message_id = any(?)), g.named
        from granted g, generate_series(1, g.slots)
        """;

    private static final String NO_PARENT_BUT = """
        update reply_parent set offered = false
        where tree_id = ? and offered and not (message_id = any(?))
        """;

    private static final String PARENT = """
        insert into reply_parent (message_id, tree_id, language, work, places, taken, lonely, offered)
        select ?, t.tree_id, t.language, ?, ?,
               (select count(*) from lease l
                where l.subject = ? and l.activity = 'reply' and l.state in ('open', 'completed')),
               ?, true
        from known_tree t where t.tree_id = ?
        on conflict (message_id) do update set
            places = greatest(reply_parent.places, excluded.places), lonely = excluded.lonely, offered = true
        """;

    private static final String WITHDRAW = "update want set withdrawn = true where want_id = ? and not withdrawn";

    private static final String WITHDRAW_SLOTS =
            "update slot set state = 'withdrawn' where want_id = ? and state = 'free'";

    private final JdbcTemplate jdbc;

    public WantsFromTree(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// Writes a batch in the order of the log.
    public void write(List<RecordedEvent> batch) {
        Facts facts = new Facts();
        for (RecordedEvent recorded : batch) {
            CambiumEvent event = recorded.event();
            if (event instanceof MessageTreeEvent ofTree) {
                facts.note(ofTree);
            } else if (event instanceof LotteryEvent ofLottery) {
                facts.note(ofLottery);
            }
        }
        write(TREE, facts.trees);
        write(MESSAGE, facts.messages);
        write(WANT, facts.wants);
        facts.offers.forEach(this::offer);
        write(WITHDRAW, facts.withdrawals);
        write(WITHDRAW_SLOTS, facts.withdrawals);
    }

    private void write(String sql, List<@Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows);
        }
    }

    private void offer(MessageTreeId tree, List<ReplyParent> parents) {
        jdbc.update(
                NO_PARENT_BUT,
                tree.value(),
                uuids(parents, parent -> parent.messageId().value()));
        write(
                PARENT,
                parents.stream()
                        .map(parent -> new @Nullable Object[] {
                            parent.messageId().value(),
                            WorkNames.of(WorkNames.answering(parent.role())),
                            parent.places(),
                            parent.messageId().value(),
                            parent.lonely(),
                            tree.value()
                        })
                        .toList());
    }

    private static <T> UUID[] uuids(List<T> items, Function<T, UUID> id) {
        return items.stream().map(id).toArray(UUID[]::new);
    }

    /// The facts of one batch, kind by kind.
    private static final class Facts {
        private final List<@Nullable Object[]> trees = new ArrayList<>();
        private final List<@Nullable Object[]> messages = new ArrayList<>();
        private final List<@Nullable Object[]> wants = new ArrayList<>();
        private final Map<MessageTreeId, List<ReplyParent>> offers = new LinkedHashMap<>();
        private final List<@Nullable Object[]> withdrawals = new ArrayList<>();

        void note(MessageTreeEvent event) {
            switch (event) {
                case MessageTreePlanted planted ->
                    trees.add(new @Nullable Object[] {planted.treeId().value(), planted.language()});
                case MessageAttached attached -> attached(attached);
                case ReviewsWanted wanted -> {
                    boolean root = wanted.messageId().equals(wanted.treeId().root());
                    TaskKind kind = WorkNames.reviewing(root, wanted.role());
                    MessageId subject = wanted.messageId();
                    want(
                            wanted.wantId(),
                            WorkNames.of(kind),
                            wanted.treeId(),
                            subject,
                            List.of(),
                            List.of(subject),
                            wanted.slots(),
                            false,
                            null);
                }
                case RepliesWanted wanted -> replies(wanted);
                case RankingsWanted wanted ->
                    want(
                            wanted.wantId(),
                            WorkNames.of(WorkNames.ranking(wanted.candidateRole())),
                            wanted.treeId(),
                            wanted.parentId(),
                            wanted.candidates(),
                            wanted.candidates(),
                            wanted.slots(),
                            false,
                            null);
                case ReplyParentsOffered offered -> offers.put(offered.treeId(), offered.parents());
                case WantWithdrawn withdrawn ->
                    withdrawals.add(new @Nullable Object[] {withdrawn.wantId().value()});
                case MessageTreeEvent.ReviewCounted _,
                        MessageTreeEvent.MessageAccepted _,
                        MessageTreeEvent.MessageRejected _,
                        MessageTreeEvent.RankingCounted _,
                        MessageTreeEvent.ConsensusReached _,
                        MessageTreeEvent.MessageTreeStateEntered _,
                        MessageTreeEvent.Note _,
                        MessageTreeEvent.MessageRemoved _,
                        MessageTreeEvent.MessageRestored _,
                        MessageTreeEvent.ImportedMessageAttached _,
                        MessageTreeEvent.GrowthStarted _,
                        MessageTreeEvent.DrawDeclined _ -> {}
            }
        }

        void note(LotteryEvent event) {
            switch (event) {
                case PromptsWanted wanted ->
                    want(
                            wanted.wantId(),
                            WorkNames.of(TaskKind.INITIAL_PROMPT),
                            null,
                            null,
                            List.of(),
                            List.of(),
                            wanted.slots(),
                            wanted.named(),
                            wanted.language());
                case LotteryEvent.PromptReviewBegun _,
                        LotteryEvent.PromptReviewFailed _,
                        LotteryEvent.PromptEnteredLottery _,
                        LotteryEvent.PromptDrawn _,
                        LotteryEvent.PromptLeftLottery _,
                        LotteryEvent.PlaceGiven _,
                        LotteryEvent.PlaceFreed _,
                        LotteryEvent.PromptsWithdrawn _,
                        LotteryEvent.AuthorBarred _,
                        LotteryEvent.AuthorReadmitted _,
                        LotteryEvent.TreeEnteredBacklog _,
                        LotteryEvent.BacklogTreeChosen _,
                        LotteryEvent.TreeLeftBacklog _,
                        LotteryEvent.LanguageReconsidered _ -> {}
            }
        }

        private void attached(MessageAttached attached) {
            messages.add(new @Nullable Object[] {
                attached.messageId().value(),
                attached.treeId().value(),
                attached.parentId() == null ? null : attached.parentId().value(),
                attached.role().name().toLowerCase(Locale.ROOT),
                attached.author().value(),
                attached.taskId().value()
            });
        }

        private void replies(RepliesWanted wanted) {
            ReplyParent parent = wanted.parent();
            String work = parent == null ? WorkNames.REPLY : WorkNames.of(WorkNames.answering(parent.role()));
            want(
                    wanted.wantId(),
                    work,
                    wanted.treeId(),
                    parent == null ? null : parent.messageId(),
                    List.of(),
                    List.of(),
                    wanted.slots(),
                    wanted.named(),
                    null);
        }

        private void want(
                WantId wantId,
                String work,
                @Nullable MessageTreeId tree,
                @Nullable MessageId subject,
                List<MessageId> candidates,
                List<MessageId> notForAuthorsOf,
                int slots,
                boolean named,
                @Nullable String language) {
            UUID treeId = tree == null ? null : tree.value();
            wants.add(new @Nullable Object[] {
                wantId.value(),
                work,
                treeId,
                subject == null ? null : subject.value(),
                language,
                treeId,
                uuids(candidates, MessageId::value),
                slots,
                named,
                uuids(notForAuthorsOf, MessageId::value)
            });
        }
    }
}
