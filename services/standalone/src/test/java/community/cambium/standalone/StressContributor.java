package community.cambium.standalone;

import community.cambium.http.CallerRole;
import community.cambium.http.token.TokenMint;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One of many who take whatever they are given: most do it, some skip it, some forget it, some hand it in twice, and
/// one in eight reviews badly whatever they see. Who finds the service gone tries the same again until it is back.
final class StressContributor {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<Integer> NOTHING_TO_DO = Set.of(404, 429);
    private static final int CONFLICT = 409;

    private final UUID id;
    private final List<String> languages;
    private final boolean troll;
    private final Random chance;
    private final HttpClient client;
    private final String service;
    private final TokenMint mint;
    private final StressTally tally;
    private final int prompts;

    StressContributor(
            int number, long seed, HttpClient client, String service, TokenMint mint, StressTally tally, int prompts) {
        this.chance = new Random(seed * 1_000_003L + number);
        this.id = new UUID(chance.nextLong(), chance.nextLong());
        this.languages =
                List.of(List.of("en", "de"), List.of("en"), List.of("de")).get(number % 3);
        this.troll = number % 8 == 7;
        this.client = client;
        this.service = service;
        this.mint = mint;
        this.tally = tally;
        this.prompts = prompts;
    }

    /// Goes on until everything is done.
    ///
    /// @param willing whether everybody does what they are given by now
    void work(BooleanSupplier willing, BooleanSupplier done) {
        while (!done.getAsBoolean()) {
            try {
                JsonNode task = answer("/tasks", Map.of("kind", "random", "languages", languages), NOTHING_TO_DO);
                if (task == null) {
                    pause(400 + chance.nextInt(1200));
                } else {
                    tally.count("assigned");
                    take(task, willing.getAsBoolean(), done);
                }
            } catch (IOException unreachable) {
                tally.count("unreachable");
                pause(500);
            }
        }
    }

    private void take(JsonNode task, boolean willing, BooleanSupplier done) throws IOException {
        String path = "/tasks/" + task.path("id").asString("");
        boolean prompt = task.path("kind").asString("").equals("initial_prompt");
        int roll = chance.nextInt(100);
        if (prompt && tally.of("prompt") >= prompts || !willing && roll < 6) {
            answer(path + "/skip", Map.of(), Set.of(CONFLICT, 410));
            tally.count("skipped");
        } else if (!willing && roll < 12) {
            tally.count("forgotten");
        } else {
            if (roll < 90) {
                answer(path + "/acknowledgement", Map.of(), Set.of(CONFLICT, 410));
            }
            handIn(task, path, done);
        }
    }

    /// The same submission until it is answered, and now and then once more.
    private void handIn(JsonNode task, String path, BooleanSupplier done) {
        String what = what(task.path("kind").asString(""));
        Map<String, Object> submission = submission(task, what);
        boolean twice = chance.nextInt(8) == 0;
        UUID first = null;
        while (!done.getAsBoolean()) {
            try {
                JsonNode receipt = answer(path + "/" + what, submission, Set.of(CONFLICT, 410));
                if (receipt == null) {
                    tally.count("too late");
                    return;
                }
                UUID event = UUID.fromString(receipt.path("eventId").asString(""));
                if (first != null && !first.equals(event)) {
                    tally.surprise("the same " + what + " was taken twice: " + first + " and " + event);
                }
                if (first != null || !twice) {
                    tally.acknowledged(event, what);
                    return;
                }
                tally.count("handed in twice");
                first = event;
            } catch (IOException unreachable) {
                tally.count("unreachable");
                pause(500);
            }
        }
        if (first != null) {
            tally.acknowledged(first, what);
        }
    }

    private static String what(String kind) {
        if (kind.startsWith("label_")) {
            return "review";
        }
        if (kind.startsWith("rank_")) {
            return "ranking";
        }
        return kind.equals("initial_prompt") ? "prompt" : "reply";
    }

    private Map<String, Object> submission(JsonNode task, String what) {
        Map<String, Object> submission =
                new TreeMap<>(Map.of("clientMessageId", new UUID(7, chance.nextLong()).toString()));
        switch (what) {
            case "review" -> submission.put("labels", labels(task));
            case "ranking" -> {
                submission.put("order", order(task));
                submission.put("notRankable", chance.nextInt(20) == 0);
            }
            default -> submission.put("text", "Words number " + chance.nextLong());
        }
        return submission;
    }

    private Map<String, Double> labels(JsonNode task) {
        Map<String, Double> labels = new TreeMap<>();
        for (JsonNode label : task.path("form").path("valid").values()) {
            labels.put(label.asString(), 0.0);
        }
        labels.put("spam", troll || chance.nextInt(12) == 0 ? 1.0 : 0.0);
        return labels;
    }

    private List<List<String>> order(JsonNode task) {
        List<List<String>> order = new ArrayList<>();
        for (JsonNode candidate : task.path("candidates").values()) {
            order.add(List.of(candidate.path("id").asString("")));
        }
        Collections.shuffle(order, chance);
        return order;
    }

    /// The answer, or null if it is a refusal that is to be expected. Any other refusal is a surprise.
    private @Nullable JsonNode answer(String path, Map<String, ?> body, Set<Integer> expected) throws IOException {
        String token = mint.mint(id, Set.of(CallerRole.CONTRIBUTOR), Duration.ofMinutes(5));
        HttpRequest request = HttpRequest.newBuilder(URI.create(service + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 == 2) {
                return JSON.readTree(answer.body().isBlank() ? "{}" : answer.body());
            }
            if (answer.statusCode() / 100 == 5) {
                throw new IOException(path + " answered " + answer.statusCode());
            }
            if (!expected.contains(answer.statusCode())) {
                tally.surprise(path + " answered " + answer.statusCode() + " " + answer.body());
            }
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void pause(int milliseconds) {
        LockSupport.parkNanos(Duration.ofMillis(milliseconds).toNanos());
    }
}
