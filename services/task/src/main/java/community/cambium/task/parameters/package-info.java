/// The numbers and label sets by which work is handed out, as `tree` announces them, per language.
@NullMarked
package community.cambium.task.parameters;

import org.jspecify.annotations.NullMarked;
