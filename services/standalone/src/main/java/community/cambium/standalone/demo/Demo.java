package community.cambium.standalone.demo;

import community.cambium.http.CallerRole;
import community.cambium.http.token.TokenMint;
import community.cambium.standalone.Installation;
import community.cambium.standalone.PortPlan;
import community.cambium.standalone.Progress;
import community.cambium.standalone.StandaloneService;
import community.cambium.standalone.demo.Surface.Answer;
import community.cambium.standalone.demo.Surface.Person;
import community.cambium.standalone.demo.Surface.Unreachable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Plays the community from the first prompt to the first export.
public final class Demo {
    private static final List<String> NAMES = List.of("Ada", "Bo", "Chidi", "Dilek", "Elif", "Femi", "Gita", "Hugo");
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Installation installation;
    private final Progress progress;
    private final Surface surface;
    private final Script script = Script.read();
    private final Chronicle chronicle;
    private final Person operator;

    public Demo(Installation installation, PortPlan ports, Progress progress) {
        this.installation = installation;
        this.progress = progress;
        this.surface = new Surface(ports, new TokenMint(installation.keys()));
        this.chronicle = new Chronicle(progress);
        this.operator =
                new Person("the operator", installation.operator(), Set.of(CallerRole.OPERATOR, CallerRole.RESEARCHER));
    }

    /// Plays; returns where the export lies, or null if the trees were not ready in time.
    public @Nullable Path play() throws IOException {
        try (surface) {
            progress.say("demo: " + NAMES.size() + " people begin "
                    + script.conversations().size() + " conversations");
            List<Member> members = members();
            List<String> trees = begin(members);
            AtomicBoolean done = new AtomicBoolean();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                members.forEach(member -> threads.execute(() -> member.work(done::get)));
                awaitReady(trees);
                done.set(true);
            }
            return export();
        }
    }

    private List<Member> members() {
        List<String> languages = script.conversations().stream()
                .map(SampleConversation::language)
                .distinct()
                .toList();
        var members = new ArrayList<Member>();
        for (String name : NAMES) {
            var person = new Person(name, UUID.randomUUID(), Set.of(CallerRole.CONTRIBUTOR, CallerRole.TRUSTED));
            members.add(new Member(person, surface, script, chronicle, languages, members.size()));
        }
        return members;
    }

    private List<String> begin(List<Member> members) {
        var trees = new ArrayList<String>();
        for (SampleConversation conversation : script.conversations()) {
            Answer planned = surface.post(
                    operator,
                    StandaloneService.TREE,
                    "/planned-prompts",
                    Map.of(
                            "language",
                            conversation.language(),
                            "slots",
                            1,
                            "shape",
                            conversation.shape(),
                            "origin",
                            "demo"));
            if (!planned.succeeded()) {
                throw new IllegalStateException("planning a tree was refused: " + planned.body());
            }
            trees.add(begin(members.get(trees.size() % members.size()), conversation, planned.text("want")));
        }
        return trees;
    }

    private static String begin(Member member, SampleConversation conversation, String want) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String tree = member.begin(conversation, want);
        while (tree.isEmpty()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("no task came for the want " + want);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            tree = member.begin(conversation, want);
        }
        return tree;
    }

    private void awaitReady(List<String> trees) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String before = "";
        while (System.nanoTime() < end) {
            Map<String, Integer> states = states(trees);
            String now = chronicle.soFar() + "; trees: " + states;
            if (!now.equals(before)) {
                progress.say(now);
                before = now;
            }
            if (states.getOrDefault("ready_for_export", 0) == trees.size()) {
                return;
            }
            LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
        }
        progress.say("some trees are not ready yet; the export takes those that are");
    }

    private Map<String, Integer> states(List<String> trees) {
        var states = new TreeMap<String, Integer>();
        for (String tree : trees) {
            states.merge(stateOf(tree), 1, Integer::sum);
        }
        return states;
    }

    private String stateOf(String tree) {
        try {
            Answer answer = surface.get(operator, StandaloneService.TREE, "/trees/" + tree);
            return answer.succeeded() ? answer.text("state") : "on its way";
        } catch (Unreachable e) {
            return "unknown";
        }
    }

    private @Nullable Path export() throws IOException {
        Map<String, Object> recipe = new LinkedHashMap<>();
        recipe.put("form", "trees");
        recipe.put("compression", "none");
        recipe.put("states", List.of("ready_for_export"));
        Answer asked = surface.post(operator, StandaloneService.EXPORT, "/releases", recipe);
        if (!asked.succeeded()) {
            throw new IllegalStateException("the release was refused: " + asked.body());
        }
        String release = "/releases/" + asked.text("id");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Answer answer = surface.get(operator, StandaloneService.EXPORT, release);
            if (answer.text("status").equals("published")) {
                return fetch(release, asked.text("id"), answer.body());
            }
            if (answer.text("status").equals("failed")) {
                throw new IllegalStateException("the release failed: " + answer.text("cause"));
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        return null;
    }

    private Path fetch(String release, String id, JsonNode published) throws IOException {
        String name = published.path("files").path(0).path("name").asString("");
        Path file = installation.exports().resolve(id + "-" + name);
        Files.createDirectories(file.getParent());
        surface.download(operator, StandaloneService.EXPORT, release + "/files/" + name, file);
        progress.say("demo: all conversations are complete and exported");
        progress.line("");
        progress.line("  first export   " + file);
        progress.line("");
        return file;
    }
}
