package community.cambium.standalone.demo;

import community.cambium.standalone.Progress;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/// Tells what the community does.
final class Chronicle {
    private static final int SHOWN = 60;

    private final Progress progress;
    private final AtomicInteger messages = new AtomicInteger();
    private final AtomicInteger reviews = new AtomicInteger();
    private final AtomicInteger rankings = new AtomicInteger();
    private final AtomicInteger unreachable = new AtomicInteger();

    Chronicle(Progress progress) {
        this.progress = progress;
    }

    void wrote(String name, String manner, String language, String text) {
        messages.incrementAndGet();
        String shown = text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
        progress.say("%-6s %-8s [%s] %s".formatted(name, manner, language, shown));
    }

    void reviewed() {
        reviews.incrementAndGet();
    }

    void ranked() {
        rankings.incrementAndGet();
    }

    void refused(String name, String what, JsonNode problem) {
        progress.say(
                name + "'s " + what + " was refused: " + problem.path("type").asString("") + " "
                        + problem.path("detail").asString(""));
    }

    void unreachable() {
        unreachable.incrementAndGet();
    }

    String soFar() {
        return messages + " messages, " + reviews + " reviews, " + rankings + " rankings"
                + (unreachable.get() == 0 ? "" : ", " + unreachable + " requests without an answer");
    }
}
