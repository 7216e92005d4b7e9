package community.cambium.standalone;

import static community.cambium.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import community.cambium.http.token.TokenMint;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sixty-four people at once grow small trees in two languages through the public API while everything is killed
/// under their hands; then the log must tell that nothing was done twice, lost or left over. What people mean to do
/// follows from the seed; in which order they come does not. Longer runs by hand: `-Dcambium.stress.trees=200
/// -Dcambium.stress.crashes=10 -Dcambium.stress.seed=1`.
class StressSystemTest {
    private static final int PEOPLE = 64;
    private static final int PLACES = 3;
    private static final int TREES = Integer.getInteger("cambium.stress.trees", 7);
    private static final int CRASHES = Integer.getInteger("cambium.stress.crashes", 2);
    private static final Duration PATIENCE = Duration.ofMinutes(8 + TREES / 10);
    private static final long SEED = Long.getLong("cambium.stress.seed", 20_261_123L);

    private final int base = StartedCambium.freeBasePort();
    private final PortPlan ports = new PortPlan(base);
    private final StressTally tally = new StressTally();
    private final AtomicBoolean willing = new AtomicBoolean();
    private final AtomicBoolean done = new AtomicBoolean();

    @TempDir
    Path data;

    @Test
    void workIsDoneOnceAndEveryTreeEndsThoughEverythingIsKilledUnderSixtyFourPeople() throws Exception {
        StartedCambium cambium = start();
        long begun = System.nanoTime();
        try (HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                people(client).forEach(person -> threads.execute(() -> person.work(willing::get, done::get)));
                for (int crash : crashes()) {
                    eventually(PATIENCE, () -> assertThat(handedIn()).isGreaterThanOrEqualTo(crash));
                    cambium.kill();
                    tally.count("killed");
                    cambium = start();
                }
                eventually(PATIENCE, () -> assertThat(tally.of("prompt")).isGreaterThanOrEqualTo(TREES));
                willing.set(true);
                awaitTheEnd();
            } finally {
                done.set(true);
            }
            cambium.stop(); // a killed one leaves its database running
        } finally {
            report(begun);
            cambium.close();
        }
    }

    private void awaitTheEnd() {
        eventually(PATIENCE, () -> {
            new StressChecks(StressLog.read(data, ports)).everythingIsDone();
        });
        done.set(true);
        eventually(Duration.ofSeconds(30), () -> {
            StressLog log = StressLog.read(data, ports);
            System.out.println("[stress] trees: " + counted(log));
            StressChecks checks = new StressChecks(log);
            checks.everythingIsDone();
            checks.nothingIsHandedOutTwice();
            checks.everyMessageHasWhatWasGranted();
            checks.noTreeIsBeyondItsGoal();
            checks.noPlaceIsLost(PLACES);
            checks.nothingAcknowledgedIsLost(tally.acknowledged());
        });
        assertThat(tally.surprises()).isEmpty();
        assertThat(List.of("skipped", "forgotten", "handed in twice", "reply", "review", "ranking"))
                .allSatisfy(what -> assertThat(tally.of(what)).as(what).isPositive());
    }

    private static String counted(StressLog log) {
        var states = new java.util.TreeMap<String, Integer>();
        log.states().values().forEach(state -> states.merge(state, 1, Integer::sum));
        return states + ", late replies "
                + log.ofTree("message-attached")
                        .filter(fact -> fact.content().path("late").asBoolean())
                        .count() + ", events of task " + log.task().size() + ", of tree "
                + log.tree().size();
    }

    private void report(long begun) {
        System.out.println("[stress] seed " + SEED + ", "
                + Duration.ofNanos(System.nanoTime() - begun).toSeconds() + " s, " + tally);
    }

    private List<StressContributor> people(HttpClient client) {
        TokenMint mint = new TokenMint(new Installation(data).keys());
        return IntStream.range(0, PEOPLE)
                .mapToObj(number -> new StressContributor(
                        number, SEED, client, ports.url(StandaloneService.TASK), mint, tally, TREES))
                .toList();
    }

    private int handedIn() {
        return tally.acknowledged().size();
    }

    /// After how many submissions everything is killed.
    private static List<Integer> crashes() {
        Random random = new Random(SEED);
        List<Integer> crashes = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < CRASHES; i++) {
            at += 30 + random.nextInt(60);
            crashes.add(at);
        }
        return crashes;
    }

    private StartedCambium start() throws Exception {
        List<String> arguments = new ArrayList<>(
                List.of("start", "--unlimited", "--data", data.toString(), "--base-port", Integer.toString(base)));
        for (String setting : List.of(
                "cambium.tree.languages=en,de",
                "cambium.tree.parameters.goal-tree-size=4",
                "cambium.tree.parameters.max-tree-depth=2",
                "cambium.tree.parameters.max-active-trees=" + PLACES,
                "cambium.tree.parameters.max-initial-prompt-review=8",
                "cambium.tree.parameters.max-prompt-lottery-waiting=10",
                "cambium.tree.parameters.num-required-rankings=2",
                "cambium.task.leases.acknowledge-within=4s",
                "cambium.task.leases.valid-for=10s")) {
            arguments.addAll(List.of("--set", setting));
        }
        StartedCambium cambium = StartedCambium.start(arguments.toArray(String[]::new));
        cambium.lineWith("Cambium is ready");
        return cambium;
    }
}
