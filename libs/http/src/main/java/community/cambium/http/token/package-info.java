/// The signed tokens by which services know who is calling: [TokenKeys] and [TokenMint] make them, [TokenConfiguration]
/// has every request checked. ES256 only; a token names its subject, roles, issuer, audience and a short life.
@NullMarked
package community.cambium.http.token;

import org.jspecify.annotations.NullMarked;
