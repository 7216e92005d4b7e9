/// Plays planned trees as a community: everybody asks for tasks and hands in work over the public HTTP surface, as any
/// other client does. Whatever was asked twice is the same request, so a play can be stopped at any moment and resumed.
@NullMarked
package community.cambium.reenactment.playing;

import org.jspecify.annotations.NullMarked;
