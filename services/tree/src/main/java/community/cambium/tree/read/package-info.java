/// What can be asked of trees: one package per question.
@NullMarked
package community.cambium.tree.read;

import org.jspecify.annotations.NullMarked;
