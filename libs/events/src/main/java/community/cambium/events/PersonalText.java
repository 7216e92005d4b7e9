package community.cambium.events;

/// A person's words or name, and the person they belong to. A field of this type is the only place in an event where
/// personal words may stand, so that one seam in the codec can encrypt them per owner.
public record PersonalText(ContributorId owner, String text) {
    /// Shows the owner and the length only, so that words never reach a log line by accident.
    @Override
    public String toString() {
        return "PersonalText[owner=" + owner + ", length=" + text.length() + "]";
    }
}
