package community.cambium.benchmarks.imports;

import community.cambium.benchmarks.harness.RunningCambium;
import community.cambium.benchmarks.harness.RunningCambium.DatabaseAddress;
import community.cambium.embedded.Ports;
import community.cambium.http.CallerRole;
import community.cambium.standalone.StandaloneService;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.springframework.core.env.Environment;

/// A `task` with a small heap, in a process of its own, on the servers of a Cambium whose own `task`
/// keeps quiet.
final class SmallTask implements AutoCloseable {
    private final RunningCambium cambium;
    private final int port = Ports.free();
    private final Process process;
    private final BufferedReader output;

    /// What it used in all.
    record Memory(long heap, long resident) {}

    SmallTask(RunningCambium cambium, String heap) throws IOException {
        this.cambium = cambium;
        DatabaseAddress database = cambium.database(StandaloneService.TASK);
        Environment settings = cambium.service(StandaloneService.TASK).getEnvironment();
        process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        heap,
                        "-XX:+UseSerialGC",
                        "-Dlogback.configurationFile=logback.xml",
                        "-Dcambium.log.directory=" + cambium.home().resolve("log-of-task"),
                        "-Daxoniq.update-checker.disabled=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TaskProcess.class.getName(),
                        "--server.port=" + port,
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password(),
                        "--spring.kafka.bootstrap-servers="
                                + settings.getRequiredProperty("spring.kafka.bootstrap-servers"),
                        "--cambium.tokens.jwk-set=" + settings.getRequiredProperty("cambium.tokens.jwk-set")))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        output = process.inputReader();
        await(TaskProcess.READY);
    }

    private void await(String word) throws IOException {
        String line = output.readLine();
        while (!word.equals(line)) {
            if (line == null) {
                throw new IllegalStateException("the service did not start");
            }
            line = output.readLine();
        }
    }

    /// How many seconds it takes to take this file in.
    double secondsToImport(Path file) throws IOException, InterruptedException {
        String token = cambium.token(UUID.randomUUID(), CallerRole.OPERATOR);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/imports?fate=ready&origin=generated"))
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofFile(file))
                .build();
        long begin = System.nanoTime();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200 || !answer.body().contains("\"refused\":0")) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    /// Stops it and tells what it used.
    Memory stop() throws IOException, InterruptedException {
        process.outputWriter().close();
        String last = "";
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            last = line;
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the service did not stop well: " + last);
        }
        String[] figures = last.split(" ", 2);
        return new Memory(Long.parseLong(figures[0]), Long.parseLong(figures[1]));
    }

    @Override
    public void close() {
        process.destroy();
    }
}
