package community.cambium.http;

import org.jspecify.annotations.Nullable;

/// A query parameter or header has a value that means nothing; becomes a 400.
public final class UnreadableParameter extends RuntimeException {
    private final String parameter;

    /// `fault` completes the sentence "parameter ...", without repeating the value.
    public UnreadableParameter(String parameter, String fault, @Nullable Throwable cause) {
        super("parameter " + parameter + " " + fault, cause);
        this.parameter = parameter;
    }

    public String parameter() {
        return parameter;
    }
}
