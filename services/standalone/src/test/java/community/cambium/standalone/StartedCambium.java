package community.cambium.standalone;

import community.cambium.embedded.Ports;
import community.cambium.standalone.command.Cambium;
import community.cambium.testing.TestServers;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// A Cambium in a JVM of its own, started by its command line and stopped by a signal, as from a terminal.
final class StartedCambium implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;
    private final List<String> lines = new ArrayList<>();

    private StartedCambium(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    /// On a machine in Turkey, which must be able to run it.
    static StartedCambium start(String... arguments) throws IOException {
        return startWith(List.of("-Duser.language=tr"), arguments);
    }

    /// With these options of the JVM.
    static StartedCambium startWith(List<String> options, String... arguments) throws IOException {
        return run(command(options, arguments));
    }

    private static StartedCambium run(List<String> command) throws IOException {
        return new StartedCambium(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    private static List<String> command(List<String> options, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Daxoniq.update-checker.disabled=true",
                "-Dlogback.configurationFile=logback.xml",
                "-Dcambium.embedded.programs=" + TestServers.postgresPrograms(),
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(options);
        command.add(Cambium.class.getName());
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    /// A port from which on all ports that Cambium uses are free.
    static int freeBasePort() {
        while (true) {
            int base = ThreadLocalRandom.current().nextInt(10_000, 30_000);
            if (IntStream.rangeClosed(base, base + 12).allMatch(Ports::isFree)) {
                return base;
            }
        }
    }

    /// The first line with these words in it; fails with everything that was printed if the program ends before.
    String lineWith(String words) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            System.out.println(line);
            if (line.contains(words)) {
                return line;
            }
        }
        throw new AssertionError("ended without saying '" + words + "':\n" + String.join("\n", lines));
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            throw new AssertionError("still runs:\n" + String.join("\n", lines));
        }
        return process.exitValue();
    }

    /// `kill -9`: nothing of it gets to finish anything. The database, a process of its own, goes on until the next
    /// start.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// Ctrl-C.
    void stop() throws IOException, InterruptedException {
        process.toHandle().destroy(); // Process.destroy would close the output, which is still to be read
        lineWith("the data is kept");
        exitCode();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
