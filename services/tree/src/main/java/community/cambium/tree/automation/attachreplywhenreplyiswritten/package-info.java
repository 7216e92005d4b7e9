/// When a reply is written, then it takes its place in its tree.
@NullMarked
package community.cambium.tree.automation.attachreplywhenreplyiswritten;

import org.jspecify.annotations.NullMarked;
