/// Where tree meets its surroundings: its deciders on the command bus, its policies on the log, its settings.
@NullMarked
package community.cambium.tree.platform;

import org.jspecify.annotations.NullMarked;
