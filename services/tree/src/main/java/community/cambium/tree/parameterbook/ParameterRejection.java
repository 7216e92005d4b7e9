package community.cambium.tree.parameterbook;

import community.cambium.decider.Rejection;

/// Why a change of parameters is refused.
public enum ParameterRejection implements Rejection {
    PARAMETER_UNKNOWN(Kind.INVALID, "There is no parameter of this name; ask for the parameters to see all of them."),
    PARAMETER_OUT_OF_RANGE(Kind.INVALID, "The parameter cannot have this value; the details say what it can have."),
    PARAMETERS_CONTRADICT(Kind.INVALID, "The values do not go together; the details say why."),
    NOTHING_CHANGED(Kind.INVALID, "Name at least one parameter to set or to unset."),
    LANGUAGE_INVALID(Kind.INVALID, "Name the language by its BCP 47 tag in its usual spelling, such as en or pt-BR."),
    PARAMETERS_CHANGED_MEANWHILE(
            Kind.CONFLICT, "Somebody changed the parameters since you read them; read them again, then change them.");

    private final Kind kind;
    private final String advice;

    ParameterRejection(Kind kind, String advice) {
        this.kind = kind;
        this.advice = advice;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String advice() {
        return advice;
    }
}
