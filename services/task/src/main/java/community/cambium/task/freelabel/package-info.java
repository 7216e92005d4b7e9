/// What a contributor says of a message outside any task: anyone may label any message and change it later; the latest
/// labels stand, and they never count for acceptance.
@NullMarked
package community.cambium.task.freelabel;

import org.jspecify.annotations.NullMarked;
