package community.cambium.task.platform.postgres;

import static community.cambium.task.platform.postgres.LeaseBookFixture.NOW;
import static community.cambium.task.platform.postgres.LeaseBookFixture.NO_LIMIT;
import static community.cambium.task.platform.postgres.LeaseBookFixture.anything;
import static community.cambium.task.platform.postgres.LeaseBookFixture.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import community.cambium.decider.CommandRejected;
import community.cambium.events.ContributorId;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeEvent.RepliesWanted;
import community.cambium.events.MessageTreeEvent.ReplyParentsOffered;
import community.cambium.events.MessageTreeEvent.ReviewsWanted;
import community.cambium.events.MessageTreeId;
import community.cambium.events.ReplyParent;
import community.cambium.events.Role;
import community.cambium.events.TaskKind;
import community.cambium.events.WantId;
import community.cambium.task.leasebook.LeaseRejection;
import community.cambium.task.leasebook.LeaseRules;
import community.cambium.task.leasebook.LeaseRules.RateLimit;
import community.cambium.task.leasebook.OpenWork;
import community.cambium.task.leasebook.WorkWish;
import community.cambium.task.platform.postgres.LeaseBookFixture.Held;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresLeaseBookTest {
    private final LeaseBookFixture world = LeaseBookFixture.unlimited();
    private final ContributorId anna = world.person();
    private final ContributorId ben = world.person();
    private final MessageTreeId tree = world.tree("en");
    private final MessageId root = world.message(tree, null, Role.PROMPTER, anna);

    @AfterEach
    void closeTheBook() {
        assertThat(world.counted()).isEqualTo(world.countedAnew());
        world.close();
    }

    private static void rejected(Runnable work, LeaseRejection why) {
        assertThatExceptionOfType(CommandRejected.class)
                .isThrownBy(work::run)
                .satisfies(rejected -> assertThat(rejected.rejection()).isEqualTo(why));
    }

    @Test
    void aReviewIsGivenToOthersThanTheAuthorAndOnceToEach() {
        world.reviews(tree, root, Role.PROMPTER, 3);
        assertThat(world.lease(anything(anna))).isEmpty();
        Held held = world.lease(anything(ben)).orElseThrow();
        assertThat(held.leased().kind()).isEqualTo(TaskKind.LABEL_INITIAL_PROMPT);
        assertThat(held.leased().subject()).isEqualTo(root);
        assertThat(world.lease(anything(ben))).isEmpty();
        assertThat(world.complete(held, ben, NOW)).isTrue();
        assertThat(world.complete(held, ben, NOW)).isFalse();
        assertThat(world.lease(anything(ben))).isEmpty();
        assertThat(world.lease(wish(world.person(), TaskKind.LABEL_INITIAL_PROMPT)))
                .isPresent();
    }

    @Test
    void whatWasDoneByAnotherTaskIsNotTakenInAgain() {
        MessageId answer = world.message(tree, root, Role.ASSISTANT, world.person());
        MessageId other = world.message(tree, root, Role.ASSISTANT, world.person());
        world.reviews(tree, answer, Role.ASSISTANT, 1);
        world.rankings(tree, root, List.of(answer, other), 1);
        world.replies(tree, 1, new ReplyParent(root, Role.PROMPTER, 1, false));
        for (TaskKind kind :
                List.of(TaskKind.LABEL_ASSISTANT_REPLY, TaskKind.RANK_ASSISTANT_REPLIES, TaskKind.ASSISTANT_REPLY)) {
            Held held = world.lease(wish(ben, kind)).orElseThrow();
            world.jdbc.update(
                    "update engagement set task_id = ? where task_id = ?",
                    world.id(),
                    held.taskId().value());
            rejected(() -> world.complete(held, ben, NOW), LeaseRejection.ALREADY_DONE);
            world.jdbc.update("delete from engagement where contributor = ?", ben.value());
            world.jdbc.update("delete from exclusion where contributor = ?", ben.value());
            assertThat(world.complete(held, ben, NOW)).isTrue();
        }
    }

    @Test
    void nothingChangesWhileTheBookIsPaused() {
        world.reviews(tree, root, Role.PROMPTER, 2);
        Held held = world.lease(anything(ben)).orElseThrow();
        BookPause pause = new BookPause(world.jdbc);
        assertThat(world.inTransaction(pause::pause)).isFalse();
        rejected(() -> world.lease(anything(carla())), LeaseRejection.ASSIGNMENT_PAUSED);
        rejected(() -> world.complete(held, ben, NOW), LeaseRejection.ASSIGNMENT_PAUSED);
        rejected(() -> world.skip(held, ben, NOW), LeaseRejection.ASSIGNMENT_PAUSED);
        Instant later = NOW.plus(Duration.ofHours(1));
        assertThat(world.inTransaction(() -> world.book.runOut(later, 9))).isEmpty();
        rejected(
                () -> world.inTransaction(() -> {
                    world.book.expire(List.of(held.taskId()));
                    return true;
                }),
                LeaseRejection.ASSIGNMENT_PAUSED);
        pause.resume();
        assertThat(world.expireAll(later)).containsExactly(held.taskId());
    }

    private ContributorId carla() {
        return world.person();
    }

    @Test
    void nobodyGetsAMessageInALanguageThatTheyDidNotName() {
        world.reviews(tree, root, Role.PROMPTER, 3);
        assertThat(world.lease(new WorkWish(ben, null, List.of("eu", "de"), null, null)))
                .isEmpty();
        assertThat(world.lease(new WorkWish(ben, null, List.of("eu", "en"), null, null)))
                .isPresent();
    }

    @Test
    void aSkippedSlotGoesToSomebodyElse() {
        world.reviews(tree, root, Role.PROMPTER, 1);
        Held held = world.lease(anything(ben)).orElseThrow();
        ContributorId carla = world.person();
        assertThat(world.lease(anything(carla))).isEmpty();
        assertThat(world.skip(held, ben, NOW)).isTrue();
        assertThat(world.lease(anything(ben))).isEmpty();
        assertThat(world.lease(anything(carla))).isPresent();
    }

    @Test
    void aLeaseThatRanOutIsFreeForEverybodyAgain() {
        world.reviews(tree, root, Role.PROMPTER, 1);
        Held held = world.lease(anything(ben)).orElseThrow();
        assertThat(world.expireAll(NOW.plus(Duration.ofMinutes(10)).minusMillis(1)))
                .isEmpty();
        Instant end = NOW.plus(Duration.ofMinutes(10));
        assertThat(world.complete(held, ben, end)).isFalse();
        assertThat(world.expireAll(end)).containsExactly(held.taskId());
        assertThat(world.lease(anything(ben), end)).isPresent();
    }

    @Test
    void anAcknowledgedLeaseLastsTwoDays() {
        world.reviews(tree, root, Role.PROMPTER, 1);
        Held held = world.lease(anything(ben)).orElseThrow();
        assertThat(world.inTransaction(() -> world.book.acknowledge(held.taskId(), ben, NOW)))
                .isTrue();
        assertThat(world.expireAll(NOW.plus(Duration.ofHours(48)).minusMillis(1)))
                .isEmpty();
        assertThat(world.expireAll(NOW.plus(Duration.ofHours(48)))).hasSize(1);
    }

    @Test
    void aFactThatComesTwiceCountsOnce() {
        ReviewsWanted wanted = new ReviewsWanted(tree, new WantId(world.id()), root, Role.PROMPTER, 3);
        world.happened(wanted, wanted);
        world.happened(wanted);
        assertThat(world.count("select count(*) from slot")).isEqualTo(3);
    }

    @Test
    void withdrawingAWantEndsTheOfferButNoLease() {
        WantId want = world.reviews(tree, root, Role.PROMPTER, 3);
        Held kept = world.lease(anything(ben)).orElseThrow();
        ContributorId carla = world.person();
        Held skipped = world.lease(anything(carla)).orElseThrow();
        world.withdrawn(tree, want);
        assertThat(world.lease(anything(world.person()))).isEmpty();
        assertThat(world.skip(skipped, carla, NOW)).isTrue();
        assertThat(world.lease(anything(world.person()))).isEmpty();
        assertThat(world.complete(kept, ben, NOW)).isTrue();
    }

    @Test
    void aReplyNeedsASlotOfTheTreeAndAPlaceUnderItsParent() {
        MessageId answer = world.message(tree, root, Role.ASSISTANT, ben);
        ReplyParent one = new ReplyParent(root, Role.PROMPTER, 2, false);
        ReplyParent other = new ReplyParent(answer, Role.ASSISTANT, 1, false);
        world.replies(tree, 2, one, other);
        Held first = world.lease(wish(anna, TaskKind.PROMPTER_REPLY)).orElseThrow();
        assertThat(first.leased().subject()).isEqualTo(answer);
        assertThat(world.lease(wish(ben, TaskKind.PROMPTER_REPLY))).isEmpty();
        Held second = world.lease(wish(ben, TaskKind.ASSISTANT_REPLY)).orElseThrow();
        assertThat(second.leased().subject()).isEqualTo(root);
        assertThat(world.lease(wish(world.person(), TaskKind.ASSISTANT_REPLY)))
                .as("the tree has no slot left although the root has a place")
                .isEmpty();
        world.skip(first, anna, NOW);
        assertThat(world.lease(wish(world.person(), TaskKind.ASSISTANT_REPLY))).isPresent();
    }

    @Test
    void onePersonAnswersAMessageOnceButMayDoSoAfterALeaseRanOut() {
        world.replies(tree, 9, new ReplyParent(root, Role.PROMPTER, 3, false));
        Held held = world.lease(anything(ben)).orElseThrow();
        assertThat(world.lease(anything(ben))).isEmpty();
        Instant later = NOW.plus(Duration.ofMinutes(11));
        assertThat(world.expireAll(later)).containsExactly(held.taskId());
        Held again = world.lease(anything(ben), later).orElseThrow();
        assertThat(world.complete(again, ben, later)).isTrue();
        assertThat(world.lease(anything(ben), later)).isEmpty();
        assertThat(world.count("select taken from reply_parent")).isOne();
    }

    @Test
    void aPlaceMoreUnderAParentIsOnePlaceMore() {
        world.replies(tree, 9, new ReplyParent(root, Role.PROMPTER, 1, false));
        assertThat(world.lease(anything(ben))).isPresent();
        assertThat(world.lease(anything(world.person()))).isEmpty();
        world.happened(new ReplyParentsOffered(tree, List.of(new ReplyParent(root, Role.PROMPTER, 2, true))));
        assertThat(world.lease(anything(world.person()))).isPresent();
        assertThat(world.lease(anything(world.person()))).isEmpty();
        world.happened(new ReplyParentsOffered(tree, List.of()));
        assertThat(world.count("select count(*) from reply_parent where offered"))
                .isZero();
    }

    @Test
    void lonelyParentsAreAnsweredFirstThreeTimesOutOfFour() {
        MessageId lonely = world.message(tree, root, Role.PROMPTER, anna);
        world.replies(
                tree,
                1_000,
                new ReplyParent(root, Role.PROMPTER, 1_000, false),
                new ReplyParent(lonely, Role.PROMPTER, 1_000, true));
        int answers = 0;
        for (int i = 0; i < 400; i++) {
            Held held = world.lease(anything(world.person())).orElseThrow();
            answers += held.leased().subject().equals(lonely) ? 1 : 0;
        }
        assertThat(answers).isBetween(320, 380);
    }

    @Test
    void nobodyRanksTheirOwnReply() {
        MessageId one = world.message(tree, root, Role.ASSISTANT, ben);
        ContributorId carla = world.person();
        MessageId two = world.message(tree, root, Role.ASSISTANT, carla);
        world.rankings(tree, root, List.of(one, two), 3);
        assertThat(world.lease(anything(ben))).isEmpty();
        assertThat(world.lease(anything(carla))).isEmpty();
        Held held = world.lease(anything(anna)).orElseThrow();
        assertThat(held.leased().kind()).isEqualTo(TaskKind.RANK_ASSISTANT_REPLIES);
        assertThat(held.leased().candidates()).containsExactlyInAnyOrder(one, two);
    }

    @Test
    void aPlannedPromptGoesOnlyToWhoNamesItsWant() {
        WantId want = world.prompts("eu", 1, true);
        assertThat(world.lease(new WorkWish(ben, null, List.of("eu"), null, null)))
                .isEmpty();
        Held held = world.lease(new WorkWish(ben, null, List.of(), want, null)).orElseThrow();
        assertThat(held.leased().language()).isEqualTo("eu");
        assertThat(held.leased().subject()).isEqualTo(held.leased().treeId().root());
        assertThat(world.lease(new WorkWish(anna, null, List.of(), want, null))).isEmpty();
    }

    @Test
    void anOrderedReplyGoesOnlyToWhoNamesTheMessageOrTheWant() {
        WantId want = new WantId(world.id());
        ReplyParent parent = new ReplyParent(root, Role.PROMPTER, 1, false);
        world.happened(new RepliesWanted(tree, want, 2, true, parent));
        assertThat(world.lease(anything(ben))).isEmpty();
        assertThat(world.lease(new WorkWish(ben, TaskKind.ASSISTANT_REPLY, List.of(), null, root)))
                .isPresent();
        assertThat(world.lease(new WorkWish(ben, null, List.of(), want, null))).isEmpty();
        assertThat(world.lease(new WorkWish(anna, null, List.of(), want, null))).isPresent();
    }

    @Test
    void aMessageCanBeNamedForAnyKindOfWork() {
        MessageTreeId other = world.tree("en");
        MessageId elsewhere = world.message(other, null, Role.PROMPTER, anna);
        for (int i = 0; i < 20; i++) {
            world.reviews(other, elsewhere, Role.PROMPTER, 1);
        }
        world.reviews(tree, root, Role.PROMPTER, 1);
        WantId want = world.replies(tree, 1, new ReplyParent(root, Role.PROMPTER, 1, false));
        WorkWish review = new WorkWish(ben, TaskKind.LABEL_INITIAL_PROMPT, List.of(), null, root);
        assertThat(world.lease(review).orElseThrow().leased().subject()).isEqualTo(root);
        WorkWish reply = new WorkWish(ben, TaskKind.ASSISTANT_REPLY, List.of(), want, root);
        assertThat(world.lease(reply).orElseThrow().leased().wantId()).isEqualTo(want);
        assertThat(world.lease(new WorkWish(anna, TaskKind.LABEL_INITIAL_PROMPT, List.of(), null, root)))
                .isEmpty();
    }

    @Test
    void everythingFreeIsFoundWhereverTheSearchBegins() {
        Set<MessageId> left = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            MessageId message = world.message(tree, root, Role.ASSISTANT, anna);
            world.reviews(tree, message, Role.ASSISTANT, 1);
            left.add(message);
        }
        while (!left.isEmpty()) {
            Held held = world.lease(anything(ben)).orElseThrow();
            assertThat(left.remove(held.leased().subject())).isTrue();
        }
        assertThat(world.lease(anything(ben))).isEmpty();
    }

    @Test
    void openWorkIsCountedByKindAndLanguageAndForThePersonWhoAsks() {
        world.reviews(tree, root, Role.PROMPTER, 2);
        world.replies(tree, 1, new ReplyParent(root, Role.PROMPTER, 3, false));
        world.prompts("eu", 7, false);
        List<OpenWork> forAnna = world.book.openWork(anna, List.of("en", "eu"));
        assertThat(forAnna)
                .hasSize(16)
                .contains(
                        new OpenWork(TaskKind.LABEL_INITIAL_PROMPT, "en", 2, 0, 2, 0, 0, 0),
                        new OpenWork(TaskKind.ASSISTANT_REPLY, "en", 1, 1, 0, 0, 0, 0),
                        new OpenWork(TaskKind.INITIAL_PROMPT, "eu", 7, 7, 0, 0, 0, 0),
                        new OpenWork(TaskKind.INITIAL_PROMPT, "en", 0, 0, 0, 0, 0, 0));
    }

    @Test
    void noMessageGetsMoreReviewsThanGranted() {
        world.reviews(tree, root, Role.PROMPTER, 2);
        assertThat(world.lease(anything(ben))).isPresent();
        assertThat(world.lease(anything(world.person()))).isPresent();
        assertThat(world.lease(anything(world.person()))).isEmpty();
    }

    @Test
    void anAnswerThatWasRejectedCountsAsAnsweredSoThatNobodyIsAskedInVain() {
        world.replies(tree, 1, new ReplyParent(root, Role.PROMPTER, 1, false));
        Held held = world.lease(anything(ben)).orElseThrow();
        assertThat(world.complete(held, ben, NOW)).isTrue();
        // The reply was rejected: the tree wants one more and offers one more place.
        world.replies(tree, 1, new ReplyParent(root, Role.PROMPTER, 2, false));
        assertThat(world.lease(anything(ben))).isEmpty();
        assertThat(world.lease(anything(world.person()))).isPresent();
    }

    @Test
    void aSkipIsTakenBackOnlyWhileSomethingOfItIsFreeAndNotAboveTheLimit() {
        world.reviews(tree, root, Role.PROMPTER, 1);
        Held held = world.lease(anything(ben)).orElseThrow();
        assertThat(world.skip(held, ben, NOW)).isTrue();
        rejected(
                () -> world.inTransaction(() -> world.book.takeBack(held.taskId(), ben, 0, NOW)),
                LeaseRejection.TOO_MANY_OPEN_TASKS);
        assertThat(world.inTransaction(() -> world.book.takeBack(held.taskId(), ben, 8, NOW)))
                .isTrue();
        assertThat(world.lease(anything(world.person()))).isEmpty();
        assertThat(world.skip(held, ben, NOW)).isTrue();
        assertThat(world.lease(anything(world.person()))).isPresent();
        rejected(
                () -> world.inTransaction(() -> world.book.takeBack(held.taskId(), ben, 8, NOW)),
                LeaseRejection.SKIP_STANDS);
        assertThat(world.inTransaction(
                        () -> world.book.takeBack(held.taskId(), ben, 8, NOW.plus(Duration.ofMinutes(10)))))
                .isFalse();
    }

    @Test
    void onePersonHoldsAtMostEightLeases() {
        world.prompts("en", 20, false);
        try (LeaseBookFixture strict = new LeaseBookFixture(
                new LeaseRules(Duration.ofMinutes(10), Duration.ofHours(48), NO_LIMIT, NO_LIMIT, NO_LIMIT), 2, 8)) {
            strict.prompts("en", 20, false);
            Held last = null;
            for (int i = 0; i < 8; i++) {
                last = strict.lease(anything(ben)).orElseThrow();
            }
            rejected(() -> strict.lease(anything(ben)), LeaseRejection.TOO_MANY_OPEN_TASKS);
            strict.complete(java.util.Objects.requireNonNull(last), ben, NOW);
            assertThat(strict.lease(anything(ben))).isPresent();
            assertThat(strict.lease(anything(ben), NOW.plus(Duration.ofMinutes(10))))
                    .isPresent();
        }
    }

    @Test
    void whoAsksTooOftenHasToWait() {
        LeaseRules rules = new LeaseRules(
                Duration.ofMinutes(10),
                Duration.ofHours(48),
                new RateLimit(3, Duration.ofMinutes(4)),
                new RateLimit(1, Duration.ofMinutes(2)),
                NO_LIMIT);
        try (LeaseBookFixture strict = new LeaseBookFixture(rules, 2)) {
            MessageTreeId english = strict.tree("en");
            strict.replies(english, 9, new ReplyParent(english.root(), Role.PROMPTER, 9, false));
            strict.prompts("en", 20, false);
            assertThat(strict.lease(wish(ben, TaskKind.ASSISTANT_REPLY))).isPresent();
            rejected(() -> strict.lease(wish(ben, TaskKind.ASSISTANT_REPLY)), LeaseRejection.TOO_MANY_REQUESTS);
            assertThat(strict.lease(wish(ben, TaskKind.INITIAL_PROMPT))).isPresent();
            assertThat(strict.lease(wish(ben, TaskKind.INITIAL_PROMPT))).isPresent();
            rejected(() -> strict.lease(anything(ben)), LeaseRejection.TOO_MANY_REQUESTS);
            assertThat(strict.lease(anything(anna))).isPresent();
            assertThat(strict.lease(wish(ben, TaskKind.INITIAL_PROMPT), NOW.plus(Duration.ofMinutes(4))))
                    .isPresent();
        }
    }
}
