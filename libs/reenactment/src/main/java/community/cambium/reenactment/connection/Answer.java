package community.cambium.reenactment.connection;

import tools.jackson.databind.JsonNode;

/// What a service answered.
public record Answer(int status, JsonNode body) {
    public boolean succeeded() {
        return status / 100 == 2;
    }

    /// The code of the problem, without its prefix, or an empty text.
    public String problem() {
        String type = body.path("type").asString("");
        return type.substring(type.lastIndexOf(':') + 1);
    }

    /// Whether the same request may succeed later: the work is not there yet, or the service is busy or away.
    public boolean mayChange() {
        return status == 404 || status == 408 || status == 425 || status == 429 || status >= 500;
    }

    /// What to say about it in a message.
    public String inWords() {
        return status + " " + problem() + " " + body.path("detail").asString("");
    }

    public String text(String field) {
        JsonNode value = body.path(field);
        if (!value.isString()) {
            throw new PlayFailed("an answer has no " + field + ": " + body);
        }
        return value.asString();
    }
}
