/// What operators can order: one package per command.
@NullMarked
package community.cambium.tree.write;

import org.jspecify.annotations.NullMarked;
