package community.cambium.benchmarks.commands;

import community.cambium.benchmarks.harness.Contender;
import community.cambium.benchmarks.harness.Figure;
import community.cambium.benchmarks.harness.PromptWork;
import community.cambium.benchmarks.harness.Report;
import community.cambium.benchmarks.harness.RunningCambium;
import community.cambium.benchmarks.harness.SideBySide;
import community.cambium.standalone.StandaloneService;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Durable commands per second through task's HTTP API, all other services working along, beside bare commits of as
/// many connections to the same server.
public final class CommandBenchmark {
    private static final int[] CLIENTS = {1, 16, 64};
    private static final int WARM_UPS = 1;
    private static final int ROUNDS = 3;

    private CommandBenchmark() {}

    public static void run(Report report) throws Exception {
        try (RunningCambium cambium = RunningCambium.start(Map.of("cambium.tree.languages", "en"));
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            SideBySide rounds = new SideBySide(WARM_UPS, ROUNDS, report);
            List<String[]> rows = new ArrayList<>();
            for (int clients : CLIENTS) {
                List<Figure> figures = rounds.measure(List.of(
                        new Contender(clients + " x bare commits", () -> bare(cambium, clients)),
                        new Contender(clients + " x commands", () -> commands(cambium, client, clients))));
                rows.add(new String[] {
                    Integer.toString(clients),
                    figures.getLast().text(),
                    figures.getFirst().text(),
                    figures.getLast().shareOf(figures.getFirst())
                });
            }
            report.head("clients", "commands/s", "bare commits/s", "share");
            rows.forEach(report::row);
        }
    }

    private static double bare(RunningCambium cambium, int connections) throws Exception {
        List<Crowd.Member> members = new ArrayList<>();
        try (BareCommits commits = new BareCommits(cambium.database(StandaloneService.TASK), connections)) {
            members.addAll(commits.members());
            return Crowd.perSecond(members);
        }
    }

    private static double commands(RunningCambium cambium, HttpClient client, int clients) throws Exception {
        List<Crowd.Member> members = new ArrayList<>();
        List<PromptWork> works = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            PromptWork work = PromptWork.prepare(cambium, client);
            works.add(work);
            members.add(work::write);
        }
        double prompts = Crowd.perSecond(members);
        Backlog.await(cambium, client, works.getFirst().write());
        return prompts * PromptWork.COMMANDS;
    }
}
