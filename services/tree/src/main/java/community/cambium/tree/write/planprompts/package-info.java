/// An operator plans trees: asks for prompts that only those may write who name the want.
@NullMarked
package community.cambium.tree.write.planprompts;

import org.jspecify.annotations.NullMarked;
