package community.cambium.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How PostgreSQL's programs are run. They refuse to work for root, so root steps down first: into a user namespace
/// of its own where the kernel allows that (the files stay root's), else to the account `nobody`.
final class Unprivileged {
    private static final String NOBODY = "nobody";

    private final List<String> prefix;
    private final @Nullable String account;

    private Unprivileged(List<String> prefix, @Nullable String account) {
        this.prefix = List.copyOf(prefix);
        this.account = account;
    }

    static Unprivileged choose() throws IOException {
        if (!isRoot()) {
            return new Unprivileged(List.of(), null);
        }
        if (!Boolean.getBoolean("cambium.embedded.no-user-namespace") && works("unshare", "-U", "true")) {
            return new Unprivileged(List.of("unshare", "-U"), null);
        }
        if (works("setpriv", "--reuid=" + NOBODY, "--regid=nogroup", "--clear-groups", "true")) {
            return new Unprivileged(
                    List.of("setpriv", "--reuid=" + NOBODY, "--regid=nogroup", "--clear-groups"), NOBODY);
        }
        throw new ServerNotStarted("PostgreSQL does not run as root, and neither `unshare -U` nor `setpriv` works here."
                + " Start Cambium as an ordinary user.");
    }

    /// Lets the programs own a file or directory that this process made for them.
    void handOver(Path path) throws IOException {
        if (account != null) {
            var principals = path.getFileSystem().getUserPrincipalLookupService();
            Files.setOwner(path, principals.lookupPrincipalByName(account));
        }
    }

    /// Runs a program to its end and returns what it printed; throws with that text if it failed.
    String run(Path program, List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(prefix);
        command.add(program.toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        builder.directory(new File("/")); // one that every account may be in
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new ServerNotStarted(program.getFileName() + " failed: " + output.strip() + hint());
        }
        return output;
    }

    private String hint() {
        return account == null
                ? ""
                : System.lineSeparator() + "(It runs as the account " + account
                        + ", which must be able to enter the data directory.)";
    }

    private static boolean isRoot() throws IOException {
        return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    }

    private static boolean works(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
