/// The commands that contributors and operators give over HTTP, one package each; and what these have in common: the
/// transaction in which lease and event become durable together.
@NullMarked
package community.cambium.task.write;

import org.jspecify.annotations.NullMarked;
