/// The care that every request gets before and after its controller: an id, a body that is small enough and well
/// encoded, strict JSON, security headers, and a wait for one's own writes.
@NullMarked
package community.cambium.http.request;

import org.jspecify.annotations.NullMarked;
