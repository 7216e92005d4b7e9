/// Every answer that is not a success, as problem details (RFC 9457) with a stable `type`,
/// `urn:cambium:problem:<code>`: refusals by the domain, bad requests of every kind, missing or false tokens, and
/// what nobody expected.
@NullMarked
package community.cambium.http.problem;

import org.jspecify.annotations.NullMarked;
