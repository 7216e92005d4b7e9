package community.cambium.benchmarks.commands;

import community.cambium.benchmarks.harness.Caller;
import community.cambium.benchmarks.harness.RunningCambium;
import community.cambium.http.CallerRole;
import community.cambium.standalone.StandaloneService;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.UUID;

/// Waits until the other services have worked off what was submitted, so that the next round starts on a quiet machine.
final class Backlog {
    private static final int PATIENCE = 6_000;
    private static final int QUIET = 1_000;

    private Backlog() {}

    static void await(RunningCambium cambium, HttpClient client, String newestTree)
            throws IOException, InterruptedException {
        Caller reader = new Caller(
                client, cambium.url(StandaloneService.TREE), cambium.token(UUID.randomUUID(), CallerRole.CONTRIBUTOR));
        for (int i = 0; i < PATIENCE; i++) {
            if (reader.get("/trees/" + newestTree).status() == 200) {
                Thread.sleep(QUIET);
                return;
            }
            Thread.sleep(20);
        }
        throw new IllegalStateException("The tree " + newestTree + " was never planted");
    }
}
