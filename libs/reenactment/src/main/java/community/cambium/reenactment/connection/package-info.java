/// How the community reaches the services: addresses, tokens, and requests that are repeated until they are answered.
@NullMarked
package community.cambium.reenactment.connection;

import org.jspecify.annotations.NullMarked;
