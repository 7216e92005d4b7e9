package community.cambium.reenactment.playing;

import community.cambium.reenactment.connection.Answer;
import community.cambium.reenactment.connection.Http;
import community.cambium.reenactment.connection.People;
import community.cambium.reenactment.connection.PlayFailed;
import community.cambium.reenactment.connection.Services;
import community.cambium.reenactment.journal.Journal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// What all players share: the services, the people, the journal and the count of what was done.
public record Stage(Services services, Http http, People people, Journal journal, Progress progress) {
    TaskDesk desk() {
        return new TaskDesk(http, services.task(), people);
    }

    /// The name of a step for the services; two runs never share one.
    String key(String tree, String step) {
        String name = journal.run() + " " + tree + " " + step;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /// Goes on only if the services are there and accept the tokens.
    public void checkServices() {
        Answer answer = http.get(services.tree().resolve("/parameters"), people.operator());
        if (!answer.succeeded()) {
            throw new PlayFailed("tree at " + services.tree() + " refuses: " + answer.inWords());
        }
    }

    /// Does a step unless the journal says that it was done, and returns what it brought.
    String once(String tree, String step, Supplier<String> work) {
        Optional<String> known = journal.result(tree, step);
        if (known.isPresent()) {
            return known.get();
        }
        String id = work.get();
        journal.done(tree, step, id);
        return id;
    }

    /// An order of the operator, which answers with the want that it made.
    String order(String tree, String step, String path, Map<String, ?> body) {
        return once(tree, step, () -> {
            Answer answer = http.post(services.tree().resolve(path), people.operator(), key(tree, step), body);
            if (!answer.succeeded()) {
                throw new PlayFailed("the operator's " + path + " was refused: " + answer.inWords());
            }
            return answer.text("want");
        });
    }
}
