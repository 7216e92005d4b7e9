/// What another system collected and is taken over here: a file, line by line and to be gone on with where it was cut
/// off; each tree of it whole or not at all; each message once, whatever tree it comes in.
@NullMarked
package community.cambium.task.imports;

import org.jspecify.annotations.NullMarked;
