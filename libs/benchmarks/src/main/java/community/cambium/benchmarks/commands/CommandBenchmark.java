package community.cambium.benchmarks.commands;

import community.cambium.benchmarks.harness.Contender;
import community.cambium.benchmarks.harness.Figure;
import community.cambium.benchmarks.harness.PromptWork;
import community.cambium.benchmarks.harness.Report;
import community.cambium.benchmarks.harness.RunningCambium;
import community.cambium.benchmarks.harness.SideBySide;
import community.cambium.standalone.StandaloneService;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Durable commands per second through task's HTTP API, beside bare commits of as many connections to the same server:
/// first with all other services working along in this process, then with `task` alone.
public final class CommandBenchmark {
    private static final int[] CLIENTS = {1, 16, 64};
    private static final int WARM_UPS = 1;
    private static final int ROUNDS = 3;
    /// Until the compiler has seen enough of what is called a few times per request.
    private static final Duration WARM_UP = Duration.ofMinutes(4);

    private static final Duration ROUND = Duration.ofSeconds(5);

    private final RunningCambium cambium;
    private final HttpClient client;
    private final Report report;
    private final List<PromptWork> works = new ArrayList<>();

    private CommandBenchmark(RunningCambium cambium, HttpClient client, Report report) {
        this.cambium = cambium;
        this.client = client;
        this.report = report;
    }

    public static void run(Report report) throws Exception {
        try (RunningCambium cambium = RunningCambium.start(Map.of("cambium.tree.languages", "en"));
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            new CommandBenchmark(cambium, client, report).run();
        }
    }

    private void run() throws Exception {
        prepare(CLIENTS[CLIENTS.length - 1]);
        report.note("warming up for " + WARM_UP.toMinutes() + " minutes");
        Crowd.perSecond(members(16), WARM_UP);
        Backlog.await(cambium, client, works.getFirst().write());

        Measurement everything = measure();
        Backlog.await(cambium, client, works.getFirst().write());
        prepare(CLIENTS[CLIENTS.length - 1]);
        for (StandaloneService service : StandaloneService.values()) {
            if (service != StandaloneService.TASK) {
                cambium.service(service).close();
            }
        }
        Measurement alone = measure();
        report.head(
                "clients", "commands/s, whole system", "share", "commands/s, task alone", "share", "bare commits/s");
        for (int i = 0; i < CLIENTS.length; i++) {
            Figure bare = alone.bare().get(i);
            Figure whole = everything.commands().get(i);
            Figure single = alone.commands().get(i);
            report.row(
                    Integer.toString(CLIENTS[i]),
                    whole.text(),
                    whole.shareOf(everything.bare().get(i)),
                    single.text(),
                    single.shareOf(bare),
                    bare.text());
        }
    }

    /// Plans work of its own for each client, afresh, so that none runs out of it: the first one works
    /// alone for a while, too, and the first sixteen together.
    private void prepare(int clients) throws Exception {
        works.clear();
        for (int i = 0; i < clients; i++) {
            works.add(PromptWork.prepare(cambium, client, i == 0 ? 16 : i < 16 ? 6 : 3));
        }
    }

    /// What was reached with each number of clients.
    private record Measurement(List<Figure> bare, List<Figure> commands) {}

    private Measurement measure() throws Exception {
        SideBySide rounds = new SideBySide(WARM_UPS, ROUNDS, report);
        Measurement measured = new Measurement(new ArrayList<>(), new ArrayList<>());
        for (int clients : CLIENTS) {
            List<Figure> figures = rounds.measure(List.of(
                    new Contender(clients + " x bare commits", () -> bare(clients)),
                    new Contender(
                            clients + " x commands",
                            () -> Crowd.perSecond(members(clients), ROUND) * PromptWork.COMMANDS)));
            measured.bare().add(figures.getFirst());
            measured.commands().add(figures.getLast());
        }
        return measured;
    }

    private List<Crowd.Member> members(int clients) {
        return works.subList(0, clients).stream()
                .<Crowd.Member>map(work -> work::write)
                .toList();
    }

    private double bare(int connections) throws Exception {
        try (BareCommits commits = new BareCommits(cambium.database(StandaloneService.TASK), connections)) {
            return Crowd.perSecond(commits.members(), ROUND);
        }
    }
}
