package community.cambium.benchmarks.assignments;

import community.cambium.benchmarks.harness.Caller;
import community.cambium.benchmarks.harness.Report;
import community.cambium.benchmarks.harness.RunningCambium;
import community.cambium.http.CallerRole;
import community.cambium.standalone.StandaloneService;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Requests for a task per second and how long each takes, with `task` alone, by how much is open and how many ask; by
/// HTTP and, for what the database alone allows, by calls of its function over one connection each.
public final class AssignmentBenchmark {
    private static final int[] WANTS = {1_000, 10_000, 100_000};
    private static final int[] CLIENTS = {1, 16, 64};
    private static final Duration ROUND = Duration.ofSeconds(4);
    /// A request runs most of its code once, so the compiler needs many before it does its best.
    private static final Duration WARM_UP = Duration.ofMinutes(3);
    /// Below the limit of open tasks, which stays as it is.
    private static final int TASKS_PER_PERSON = 8;
    /// Less than are free, so that a round never ends for want of work.
    private static final int MOST = 2_400;

    private final RunningCambium cambium;
    private final HttpClient client;
    private final OpenWants wants;

    private AssignmentBenchmark(RunningCambium cambium, HttpClient client) {
        this.cambium = cambium;
        this.client = client;
        this.wants = new OpenWants(cambium.database(StandaloneService.TASK));
    }

    /// Measures and prints a table.
    public static void run(Report report) throws Exception {
        try (RunningCambium cambium = RunningCambium.start(Map.of("cambium.tree.languages", "en"));
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            for (StandaloneService service : StandaloneService.values()) {
                if (service != StandaloneService.TASK) {
                    cambium.service(service).close();
                }
            }
            new AssignmentBenchmark(cambium, client).measure(report);
        }
    }

    private void measure(Report report) throws Exception {
        report.note("warming up");
        wants.replace(WANTS[0]);
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < WARM_UP.toNanos()) {
            byHttp(16);
            byFunction(16);
        }
        report.head(
                "open wants",
                "clients",
                "by HTTP, tasks/s",
                "p50 ms",
                "p99 ms",
                "function alone, leases/s",
                "p50 ms",
                "p99 ms",
                "live heap, MiB");
        for (int open : WANTS) {
            wants.replace(open);
            for (int clients : CLIENTS) {
                String[] http = byHttp(clients).cells();
                String[] function = byFunction(clients).cells();
                report.row(
                        String.format(java.util.Locale.ROOT, "%,d", open),
                        Integer.toString(clients),
                        http[0],
                        http[1],
                        http[2],
                        function[0],
                        function[1],
                        function[2],
                        Long.toString(liveHeap()));
            }
        }
    }

    private static long liveHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private Latencies byHttp(int clients) throws Exception {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            List<Caller> people = people(MOST / clients / TASKS_PER_PERSON + 1);
            members.add(number -> people.get(number / TASKS_PER_PERSON)
                    .post("/tasks", Map.of("kind", "random", "languages", List.of("en")))
                    .good());
        }
        return round(members);
    }

    /// Tokens are signed beforehand: they are not what is measured.
    private List<Caller> people(int number) {
        List<Caller> people = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            people.add(new Caller(
                    client,
                    cambium.url(StandaloneService.TASK),
                    cambium.token(UUID.randomUUID(), CallerRole.CONTRIBUTOR)));
        }
        return people;
    }

    private Latencies byFunction(int clients) throws Exception {
        List<LeaseCalls> connections = new ArrayList<>();
        try {
            List<Member> members = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                LeaseCalls calls = new LeaseCalls(cambium.database(StandaloneService.TASK));
                connections.add(calls);
                members.add(number -> calls.lease(number / TASKS_PER_PERSON));
            }
            return round(members);
        } finally {
            for (LeaseCalls calls : connections) {
                calls.close();
            }
        }
    }

    /// Asks for one task.
    @FunctionalInterface
    private interface Member {
        Object ask(int number) throws Exception;
    }

    private Latencies round(List<Member> members) throws Exception {
        wants.free();
        int each = MOST / members.size();
        long begin = System.nanoTime();
        List<Future<List<Long>>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(members.size())) {
            for (Member member : members) {
                all.add(threads.submit(() -> asked(member, each, begin)));
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        List<Long> latencies = new ArrayList<>();
        for (Future<List<Long>> one : all) {
            latencies.addAll(one.get());
        }
        return Latencies.of(
                seconds, latencies.stream().mapToLong(Long::longValue).toArray());
    }

    private static List<Long> asked(Member member, int most, long begin) throws Exception {
        List<Long> latencies = new ArrayList<>();
        for (int number = 0; number < most && System.nanoTime() - begin < ROUND.toNanos(); number++) {
            long start = System.nanoTime();
            member.ask(number);
            latencies.add(System.nanoTime() - start);
        }
        return latencies;
    }
}
