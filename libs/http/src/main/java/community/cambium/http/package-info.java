/// What the HTTP surface of every service shares: who is calling ([Caller]), pages of a list ([Page]), the event that a
/// command led to ([CambiumEventHeader]) and waiting for one's own writes ([ViewWait]). Tokens, problems and the care
/// of requests live in the packages below and configure themselves.
@NullMarked
package community.cambium.http;

import org.jspecify.annotations.NullMarked;
