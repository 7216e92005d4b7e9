/// When an author is barred from a lottery, then their waiting trees are halted until they are readmitted.
@NullMarked
package community.cambium.tree.automation.holdtreeswhenauthorisbarred;

import org.jspecify.annotations.NullMarked;
