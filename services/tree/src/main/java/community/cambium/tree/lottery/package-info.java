/// The prompts of one language: how many are welcome, which are under review, which wait, and which are drawn when a
/// growing tree makes room. Open-Assistant's numbers, but decided by events instead of whenever somebody asks for work.
@NullMarked
package community.cambium.tree.lottery;

import org.jspecify.annotations.NullMarked;
