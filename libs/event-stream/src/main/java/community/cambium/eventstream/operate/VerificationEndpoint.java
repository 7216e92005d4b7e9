package community.cambium.eventstream.operate;

import community.cambium.eventstream.verify.Agreement;
import community.cambium.eventstream.verify.LogVerification;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/// Says whether this service's store and topic agree.
@Endpoint(id = "verification")
public final class VerificationEndpoint {
    private final LogVerification verification;

    public VerificationEndpoint(LogVerification verification) {
        this.verification = verification;
    }

    /// `POST /actuator/verification`: reads the whole topic and compares it with the store, record by record.
    @WriteOperation
    public Agreement verify() {
        return verification.verify();
    }
}
