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
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Plays the community from the first prompt to the first export.
public final class Demo {
    private static final List<String> NAMES = List.of("Ada", "Bo", "Chidi", "Dilek", "Elif", "Femi", "Gita", "Hugo");
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Progress progress;
    private final Surface surface;
    private final Script script = Script.read();
    private final Chronicle chronicle;
    private final Person operator;
    private final Releases releases;

    public Demo(Installation installation, PortPlan ports, Progress progress) {
        this.progress = progress;
        this.surface = new Surface(ports, new TokenMint(installation.keys()));
        this.chronicle = new Chronicle(progress);
        this.operator =
                new Person("the operator", installation.operator(), Set.of(CallerRole.OPERATOR, CallerRole.RESEARCHER));
        this.releases = new Releases(installation, surface, operator);
    }

    /// Plays; returns where the export lies, or null if the trees were not ready in time.
    public @Nullable Path play() throws IOException {
        try (surface) {
            progress.say("demo: " + NAMES.size() + " people begin "
                    + script.conversations().size() + " conversations");
            List<Member> members = members();
            AtomicBoolean done = new AtomicBoolean();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                try {
                    members.forEach(member -> threads.execute(() -> member.work(done::get)));
                    awaitReady(begin(members));
                } finally {
                    done.set(true);
                }
            }
            return export("all conversations are complete", "whole export");
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

    /// Plans all trees before the first prompt is written, so that one waits for the news of their wants only once.
    private List<String> begin(List<Member> members) {
        List<String> wants = script.conversations().stream().map(this::plan).toList();
        var trees = new ArrayList<String>();
        for (SampleConversation conversation : script.conversations()) {
            int index = trees.size();
            trees.add(begin(members.get(index % members.size()), conversation, wants.get(index)));
        }
        return trees;
    }

    private String plan(SampleConversation conversation) {
        Map<String, Object> plan = Map.of(
                "language", conversation.language(), "slots", 1, "shape", conversation.shape(), "origin", "demo");
        Answer planned = surface.post(operator, StandaloneService.TREE, "/planned-prompts", plan);
        if (!planned.succeeded()) {
            throw new IllegalStateException("planning a tree was refused: " + planned.body());
        }
        return planned.text("want");
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

    /// Exports once on the way, so that nobody has to wait for the last conversation to see a file.
    private void awaitReady(List<String> trees) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String before = "";
        boolean exported = false;
        while (System.nanoTime() < end) {
            Map<String, Integer> states = states(trees);
            String now = chronicle.soFar() + "; trees: " + states;
            if (!now.equals(before)) {
                progress.say(now);
                before = now;
            }
            int ready = states.getOrDefault("ready_for_export", 0);
            if (ready == trees.size()) {
                return;
            }
            if (ready > 0 && !exported) {
                export("the first conversations are complete", "first export");
                exported = true;
            }
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
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

    private @Nullable Path export(String why, String name) throws IOException {
        Path file = releases.export(PATIENCE);
        if (file != null) {
            progress.say("demo: " + why + " and exported");
            progress.line("");
            progress.line("  " + name + "   " + file);
            progress.line("");
        }
        return file;
    }
}
