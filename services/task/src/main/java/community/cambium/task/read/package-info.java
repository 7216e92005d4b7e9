/// The questions that can be asked, one package each.
@NullMarked
package community.cambium.task.read;

import org.jspecify.annotations.NullMarked;
