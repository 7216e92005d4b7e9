package community.cambium.reenactment.journal;

import java.util.Optional;
import java.util.UUID;

/// One step of one tree that was done, and the id that it brought. The first line of a journal tells the run itself.
public record JournalLine(String tree, String step, String id) {
    static final String FINISHED = "finished";
    private static final String MESSAGE = "write ";
    private static final String RUN = "run on ";

    static JournalLine begun(String input, UUID run) {
        return new JournalLine("", RUN + input, run.toString());
    }

    public static String writing(String sourceId) {
        return MESSAGE + sourceId;
    }

    boolean begins() {
        return tree.isEmpty() && step.startsWith(RUN);
    }

    /// The id in the file of the message that was written, if this line tells of one.
    public Optional<String> writtenMessage() {
        return step.startsWith(MESSAGE) ? Optional.of(step.substring(MESSAGE.length())) : Optional.empty();
    }
}
