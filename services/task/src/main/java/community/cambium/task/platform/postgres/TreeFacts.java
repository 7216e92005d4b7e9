package community.cambium.task.platform.postgres;

import community.cambium.events.CambiumEvent;
import community.cambium.events.LotteryEvent;
import community.cambium.events.LotteryEvent.PromptsWanted;
import community.cambium.events.LotteryEvent.PromptsWithdrawn;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeEvent;
import community.cambium.events.MessageTreeEvent.ImportedMessageAttached;
import community.cambium.events.MessageTreeEvent.MessageAttached;
import community.cambium.events.MessageTreeEvent.MessageTreePlanted;
import community.cambium.events.MessageTreeEvent.RankingsWanted;
import community.cambium.events.MessageTreeEvent.RepliesWanted;
import community.cambium.events.MessageTreeEvent.ReplyParentsOffered;
import community.cambium.events.MessageTreeEvent.ReviewsWanted;
import community.cambium.events.MessageTreeEvent.WantWithdrawn;
import community.cambium.events.MessageTreeId;
import community.cambium.events.ParametersEvent;
import community.cambium.events.ParametersEvent.ParametersChanged;
import community.cambium.events.ReplyParent;
import community.cambium.events.TaskKind;
import community.cambium.events.WantId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The facts of one batch of what `tree` says, kind by kind, as rows.
final class TreeFacts {
    final List<@Nullable Object[]> trees = new ArrayList<>();
    final List<@Nullable Object[]> messages = new ArrayList<>();
    final List<@Nullable Object[]> wants = new ArrayList<>();
    final Map<MessageTreeId, List<ReplyParent>> offers = new LinkedHashMap<>();
    final List<WantId> withdrawals = new ArrayList<>();
    final List<ParametersChanged> parameters = new ArrayList<>();
    /// Trees whose replies the batch has to do with.
    final Set<MessageTreeId> ofReplies = new LinkedHashSet<>();

    /// Notes an event; what has nothing to do with the lease book is passed over.
    void note(CambiumEvent event) {
        if (event instanceof MessageTreeEvent ofTree) {
            noteOfTree(ofTree);
        } else if (event instanceof LotteryEvent ofLottery) {
            noteOfLottery(ofLottery);
        } else if (event instanceof ParametersEvent ofParameters) {
            switch (ofParameters) {
                case ParametersChanged changed -> parameters.add(changed);
            }
        }
    }

    private void noteOfTree(MessageTreeEvent event) {
        switch (event) {
            case MessageTreePlanted planted ->
                trees.add(new @Nullable Object[] {planted.treeId().value(), planted.language()});
            case MessageAttached attached -> attached(attached);
            case ImportedMessageAttached attached -> attached(attached);
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
            case ReplyParentsOffered offered -> {
                ofReplies.add(offered.treeId());
                offers.put(offered.treeId(), offered.parents());
            }
            case WantWithdrawn withdrawn -> {
                ofReplies.add(withdrawn.treeId());
                withdrawals.add(withdrawn.wantId());
            }
            case MessageTreeEvent.ReviewCounted _,
                    MessageTreeEvent.MessageAccepted _,
                    MessageTreeEvent.MessageRejected _,
                    MessageTreeEvent.RankingCounted _,
                    MessageTreeEvent.ConsensusReached _,
                    MessageTreeEvent.MessageTreeStateEntered _,
                    MessageTreeEvent.Note _,
                    MessageTreeEvent.MessageRemoved _,
                    MessageTreeEvent.MessageRestored _,
                    MessageTreeEvent.GrowthStarted _,
                    MessageTreeEvent.DrawDeclined _ -> {}
        }
    }

    private void noteOfLottery(LotteryEvent event) {
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
            case PromptsWithdrawn withdrawn -> withdrawals.add(withdrawn.wantId());
            case LotteryEvent.LanguageReconsidered _,
                    LotteryEvent.PromptReviewBegun _,
                    LotteryEvent.PromptReviewFailed _,
                    LotteryEvent.PromptEnteredLottery _,
                    LotteryEvent.PromptDrawn _,
                    LotteryEvent.PromptLeftLottery _,
                    LotteryEvent.PlaceGiven _,
                    LotteryEvent.PlaceFreed _,
                    LotteryEvent.AuthorBarred _,
                    LotteryEvent.AuthorReadmitted _,
                    LotteryEvent.TreeEnteredBacklog _,
                    LotteryEvent.BacklogTreeChosen _,
                    LotteryEvent.NothingToRank _,
                    LotteryEvent.TreeEnteredRanking _,
                    LotteryEvent.TreeLeftRanking _,
                    LotteryEvent.TreeLeftBacklog _ -> {}
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

    /// No task brought it.
    private void attached(ImportedMessageAttached attached) {
        messages.add(new @Nullable Object[] {
            attached.messageId().value(),
            attached.treeId().value(),
            attached.parentId() == null ? null : attached.parentId().value(),
            attached.role().name().toLowerCase(Locale.ROOT),
            attached.author().value(),
            null
        });
    }

    private void replies(RepliesWanted wanted) {
        ofReplies.add(wanted.treeId());
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
            WorkNames.activity(work),
            treeId,
            subject == null ? null : subject.value(),
            language,
            ids(candidates),
            slots,
            named,
            ids(notForAuthorsOf)
        });
    }

    private static UUID[] ids(List<MessageId> messages) {
        return messages.stream().map(MessageId::value).toArray(UUID[]::new);
    }
}
