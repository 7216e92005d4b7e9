package community.cambium.export.release;

import community.cambium.decider.Rejection;

/// Why a release refuses.
public enum ReleaseRejection implements Rejection {
    RELEASE_UNKNOWN("Nobody has asked for this release; look at the list of releases.", Kind.UNKNOWN),
    FILE_UNKNOWN("This release has no file of that name, or none yet; look at the release.", Kind.UNKNOWN),
    LANGUAGE_INVALID("Name the language by its BCP 47 tag, such as en or pt-BR, or none for all.", Kind.INVALID),
    RELEASE_TAKEN("This id belongs to a release of another recipe; ask again with a new one.", Kind.CONFLICT),
    RELEASE_SETTLED("This release has ended in another way; ask for a new one.", Kind.CONFLICT);

    private final String advice;
    private final Kind kind;

    ReleaseRejection(String advice, Kind kind) {
        this.advice = advice;
        this.kind = kind;
    }

    @Override
    public String advice() {
        return advice;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
