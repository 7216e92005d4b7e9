/// When a moderator orders a removal, then the tree obeys.
@NullMarked
package community.cambium.tree.automation.removemessagewhenremovalisordered;

import org.jspecify.annotations.NullMarked;
