/// What happens by itself when something else has happened, one package each.
@NullMarked
package community.cambium.task.automation;

import org.jspecify.annotations.NullMarked;
