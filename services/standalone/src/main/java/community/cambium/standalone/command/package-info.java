/// The command line: `start`, `token` and what else can be asked of a standalone Cambium.
@NullMarked
package community.cambium.standalone.command;

import org.jspecify.annotations.NullMarked;
