package community.cambium.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/// One data directory of PostgreSQL and what can be done with it. Starting and stopping is left to `pg_ctl`, which
/// also gives the server a session of its own: a Ctrl-C in the terminal must not stop it before its clients.
final class PostgresCluster {
    private static final int START_ATTEMPTS = 3;

    private final Path home;
    private final Path data;
    private final PostgresPrograms programs;
    private final Unprivileged runner;
    private final String password;

    PostgresCluster(Path home, PostgresPrograms programs, Unprivileged runner) throws IOException {
        this.home = home;
        this.data = home.resolve("data");
        this.programs = programs;
        this.runner = runner;
        this.password = passwordIn(passwordFile());
    }

    String password() {
        return password;
    }

    Path logFile() {
        return home.resolve("postgresql.log");
    }

    Path pidFile() {
        return data.resolve("postmaster.pid");
    }

    private Path passwordFile() {
        return home.resolve("password");
    }

    /// The data directory appears all at once: a crash in between leaves nothing that could be taken for it.
    void createIfMissing(boolean durable) throws IOException, InterruptedException {
        if (Files.exists(data)) {
            return;
        }
        Path unfinished = home.resolve("data.new");
        FileTrees.delete(unfinished);
        Files.createDirectory(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        runner.handOver(unfinished);
        runner.handOver(passwordFile());
        var arguments = new ArrayList<>(List.of(
                "--pgdata=" + unfinished,
                "--username=" + EmbeddedPostgres.USER,
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile(),
                // Many rounds protect passwords that people think of; this one is drawn, and connections cost less.
                "--set=scram_iterations=1",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8",
                "--no-instructions"));
        if (!durable) {
            arguments.add("--no-sync");
        }
        runner.run(programs.program("initdb"), arguments);
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    void start(Map<String, String> settings) throws IOException, InterruptedException {
        if (!Files.exists(logFile())) {
            Files.createFile(logFile());
        }
        runner.handOver(logFile());
        String options = settings.entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "='" + setting.getValue() + "'")
                .sorted()
                .collect(Collectors.joining(" "));
        for (int attempt = 1; ; attempt++) {
            try {
                control("start", "--wait", "--timeout=60", "--log=" + logFile(), "--options=" + options);
                return;
            } catch (ServerNotStarted e) {
                if (attempt == START_ATTEMPTS) {
                    throw new ServerNotStarted(e.getMessage() + System.lineSeparator() + endOfLog(), e);
                }
                // The children of a killed server need a moment to notice and to let go of its memory.
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            }
        }
    }

    void stop() throws IOException, InterruptedException {
        if (!isRunning()) {
            return;
        }
        try {
            control("stop", "--mode=fast", "--wait", "--timeout=30");
        } catch (ServerNotStarted _) { // not even the mode that waits for nothing but the disk: then like a crash
            if (isRunning()) {
                control("stop", "--mode=immediate", "--wait", "--timeout=30");
            }
        }
    }

    /// Stops a server that a killed JVM left behind. Only a process that visibly is this very server is touched: its
    /// number may have gone to any other program since.
    boolean stopWhatWasLeftRunning() throws IOException, InterruptedException {
        if (isRunning()) {
            stop();
            return true;
        }
        if (Files.exists(pidFile()) && Files.exists(process())) {
            Files.delete(pidFile()); // the number now belongs to another program, at which PostgreSQL would stumble
        }
        return false;
    }

    private boolean isRunning() throws IOException {
        if (!Files.exists(pidFile())) {
            return false;
        }
        try {
            String commandLine = Files.readString(process().resolve("cmdline"));
            return commandLine.contains("postgres") && commandLine.contains(data.toString());
        } catch (NoSuchFileException noSuchProcess) {
            return false;
        }
    }

    private Path process() throws IOException {
        return Path.of("/proc", Files.readAllLines(pidFile()).getFirst().strip());
    }

    private void control(String action, String... arguments) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of(action, "--silent", "--pgdata=" + data));
        all.addAll(List.of(arguments));
        runner.run(programs.program("pg_ctl"), all);
    }

    private String endOfLog() throws IOException {
        List<String> lines = Files.readAllLines(logFile());
        return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - 10), lines.size()));
    }

    private static String passwordIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Path unfinished = file.resolveSibling("password.new");
            Files.deleteIfExists(unfinished);
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(unfinished, HexFormat.of().formatHex(random));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file).strip();
    }
}
