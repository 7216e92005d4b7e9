package community.cambium.task.imports;

import community.cambium.decider.Rejection;

/// Why a file is not taken in, or not further.
public enum ImportRejection implements Rejection {
    IMPORT_UNKNOWN(Kind.UNKNOWN, "There is no import with this id."),
    IMPORT_UNDER_WAY(Kind.CONFLICT, "This import is being taken in by another request; see how that one goes."),
    IMPORT_TERMS_DIFFER(
            Kind.CONFLICT,
            "An import with this idempotency key began with another origin or fate; repeat those, or choose a new"
                    + " key."),
    IMPORT_FINISHED(
            Kind.CONFLICT,
            "The import with this idempotency key is finished, and its file was another; choose a new key."),
    FILE_CHANGED(
            Kind.CONFLICT,
            "The file no longer begins with the lines that were dealt with before, so nothing was done; send the same"
                    + " file, or choose a new idempotency key."),
    FILE_UNREADABLE(
            Kind.INVALID,
            "The file cannot be read any further; what came before stays. Send the repaired file with the same"
                    + " idempotency key."),
    FILE_CUT_SHORT(Kind.INVALID, "The file ended early; send it again with the same idempotency key to go on."),
    SERVICE_STOPS(Kind.TRY_LATER, "The service stops; send the file again with the same idempotency key to go on."),
    ORIGIN_UNUSABLE(Kind.INVALID, "An origin has 1 to 200 characters and no control characters.");

    private final Kind kind;
    private final String advice;

    ImportRejection(Kind kind, String advice) {
        this.kind = kind;
        this.advice = advice;
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
