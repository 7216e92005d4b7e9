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

    /// So few that all people work on them, and a whole conversation can soon be seen.
    private static final int AT_FIRST = 2;

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
            List<SampleConversation> all = script.conversations();
            progress.say("demo: " + NAMES.size() + " people have " + all.size() + " conversations");
            List<Member> members = members();
            AtomicBoolean done = new AtomicBoolean();
            boolean whole;
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                try {
                    members.forEach(member -> threads.execute(() -> member.work(done::get)));
                    var trees = new ArrayList<>(begin(members, all.subList(0, AT_FIRST)));
                    boolean one = awaitReady(trees, 1);
                    export(one ? "the first conversation is complete" : "none is complete yet", "first export");
                    trees.addAll(begin(members, all.subList(AT_FIRST, all.size())));
                    whole = awaitReady(trees, trees.size());
                } finally {
                    done.set(true);
                }
            }
            return export(whole ? "all conversations are complete" : "some are complete", "whole export");
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

    /// Plans the trees before the first prompt is written, so that one waits for the news of their wants only once.
    private List<String> begin(List<Member> members, List<SampleConversation> conversations) {
        List<String> wants = conversations.stream().map(this::plan).toList();
        var trees = new ArrayList<String>();
        for (SampleConversation conversation : conversations) {
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

    /// Tells how the trees grow until so many of them are ready; false if that takes too long.
    private boolean awaitReady(List<String> trees, int enough) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String before = "";
        while (System.nanoTime() < end) {
            Map<String, Integer> states = states(trees);
            String now = chronicle.soFar() + "; trees: " + states;
            if (!now.equals(before)) {
                progress.say(now);
                before = now;
            }
            if (states.getOrDefault("ready_for_export", 0) >= enough) {
                return true;
            }
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
        progress.say("some trees are not ready yet; the export takes those that are");
        return false;
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
            progress.say("demo: " + why + "; exported");
            progress.line("");
            progress.line("  " + name + "   " + file);
            progress.line("");
        }
        return file;
    }
}
