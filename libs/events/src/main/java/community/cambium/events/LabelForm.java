package community.cambium.events;

/// The labels that a review task asks for: `mode` full or simple, which labels may be given and which must be.
public record LabelForm(Mode mode, java.util.Set<Label> valid, java.util.Set<Label> mandatory) {
    public LabelForm {
        valid = Labels.copyOf(valid);
        mandatory = Labels.copyOf(mandatory);
    }

    /// Full asks for everything, simple only for what decides acceptance.
    public enum Mode {
        FULL,
        SIMPLE
    }
}
