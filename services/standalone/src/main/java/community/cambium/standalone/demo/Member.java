package community.cambium.standalone.demo;

import community.cambium.standalone.StandaloneService;
import community.cambium.standalone.demo.Surface.Answer;
import community.cambium.standalone.demo.Surface.Person;
import community.cambium.standalone.demo.Surface.Unreachable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/// One person of the community: takes whatever work there is, sees to it and hands it in, at a pace that can be
/// watched.
final class Member {
    /// What has waited longest in a conversation comes first.
    private static final List<String> KINDS = List.of(
            "rank_assistant_replies",
            "label_assistant_reply",
            "label_prompter_reply",
            "label_initial_prompt",
            "prompter_reply",
            "assistant_reply");
    private static final Duration PAUSE = Duration.ofMillis(250);

    /// Nothing to do, or too much in too short a time.
    private static final Set<Integer> LATER = Set.of(404, 429);

    private final Person person;
    private final Surface surface;
    private final Script script;
    private final Chronicle chronicle;
    private final List<String> languages;
    private final RandomGenerator chance;
    private final boolean contrarian;

    Member(Person person, Surface surface, Script script, Chronicle chronicle, List<String> languages, long seed) {
        this.person = person;
        this.surface = surface;
        this.script = script;
        this.chronicle = chronicle;
        this.languages = languages;
        this.chance = RandomGenerator.of("L64X128MixRandom");
        this.contrarian = seed % 4 == 3;
    }

    /// Begins a conversation, as the want of a planned tree asks for; returns the id of the tree.
    String begin(SampleConversation conversation, String want) {
        Answer task = surface.post(
                person,
                StandaloneService.TASK,
                "/tasks",
                Map.of("kind", "initial_prompt", "languages", List.of(conversation.language()), "want", want));
        if (!task.succeeded()) {
            return ""; // the want has not reached `task` yet
        }
        Answer written = submit(
                task.body(), "prompt", Map.of("text", conversation.prompt().text()));
        if (!written.succeeded()) {
            throw new IllegalStateException("the prompt was refused: " + written.body());
        }
        chronicle.wrote(
                person.name(),
                "begins",
                conversation.language(),
                conversation.prompt().text());
        return task.text("messageTreeId");
    }

    /// Works until everything is done. Who finds a service closed waits and comes again.
    void work(BooleanSupplier done) {
        while (!done.getAsBoolean()) {
            try {
                doOne();
            } catch (Unreachable e) {
                chronicle.unreachable();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void doOne() {
        Answer open =
                surface.get(person, StandaloneService.TASK, "/availability?languages=" + String.join(",", languages));
        var forMe = new HashSet<String>();
        for (JsonNode work : open.body().path("work").values()) {
            if (work.path("forYou").asInt(0) > 0) {
                forMe.add(work.path("kind").asString(""));
            }
        }
        KINDS.stream().filter(forMe::contains).findFirst().ifPresent(this::doOne);
    }

    private void doOne(String kind) {
        Answer task =
                surface.post(person, StandaloneService.TASK, "/tasks", Map.of("kind", kind, "languages", languages));
        if (task.succeeded()) {
            complete(kind, task.body());
        } else if (!LATER.contains(task.status())) {
            chronicle.refused(person.name(), kind, task.body());
        }
    }

    private void complete(String kind, JsonNode task) {
        List<JsonNode> conversation = new ArrayList<>(task.path("conversation").values());
        boolean ours = !conversation.isEmpty()
                && script.knows(conversation.getFirst().path("text").asString(""));
        if (!ours) {
            skip(task); // somebody else's tree in the same installation
        } else if (kind.startsWith("label_")) {
            review(task);
        } else if (kind.startsWith("rank_")) {
            rank(task);
        } else {
            reply(task, conversation.getLast().path("text").asString(""));
        }
    }

    private void reply(JsonNode task, String to) {
        Optional<String> words = script.answerTo(to);
        if (words.isEmpty()) {
            skip(task);
            return;
        }
        Answer written = submit(task, "reply", Map.of("text", words.get()));
        if (written.succeeded()) {
            String manner = task.path("kind").asString("").equals("prompter_reply") ? "asks on" : "answers";
            chronicle.wrote(person.name(), manner, task.path("language").asString(""), words.get());
        } else {
            script.takeBack(words.get());
            chronicle.refused(person.name(), "reply", written.body());
        }
    }

    private void review(JsonNode task) {
        var labels = new TreeMap<String, Double>();
        for (JsonNode label : task.path("form").path("valid").values()) {
            labels.put(label.asString(), opinion(label.asString()));
        }
        Answer reviewed = submit(task, "review", Map.of("labels", labels));
        if (reviewed.succeeded()) {
            chronicle.reviewed();
        } else {
            chronicle.refused(person.name(), "review", reviewed.body());
        }
    }

    private double opinion(String label) {
        return switch (label) {
            case "quality", "helpfulness" -> 0.5 + chance.nextInt(3) * 0.25;
            case "creativity", "humor" -> chance.nextInt(3) * 0.25;
            default -> 0.0;
        };
    }

    /// Most agree on which answer is best; one in four sees it the other way round.
    private void rank(JsonNode task) {
        var candidates = new ArrayList<JsonNode>(task.path("candidates").values());
        candidates.sort((a, b) -> script.bestFirst()
                .compare(a.path("text").asString(""), b.path("text").asString("")));
        List<List<String>> order = candidates.stream()
                .map(candidate -> List.of(candidate.path("id").asString("")))
                .toList();
        Answer ranked = submit(task, "ranking", Map.of("order", contrarian ? order.reversed() : order));
        if (ranked.succeeded()) {
            chronicle.ranked();
        } else {
            chronicle.refused(person.name(), "ranking", ranked.body());
        }
    }

    private void skip(JsonNode task) {
        surface.post(person, StandaloneService.TASK, "/tasks/" + task.path("id").asString("") + "/skip", Map.of());
    }

    private Answer submit(JsonNode task, String what, Map<String, ?> content) {
        String path = "/tasks/" + task.path("id").asString("");
        surface.post(person, StandaloneService.TASK, path + "/acknowledgement", Map.of());
        var body = new TreeMap<String, Object>(content);
        body.put("clientMessageId", UUID.randomUUID().toString());
        return surface.post(person, StandaloneService.TASK, path + "/" + what, body);
    }
}
