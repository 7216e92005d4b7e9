/// One message tree, from the prompt that begins it to the day it can be exported. The rules are Open-Assistant's:
/// reviews let messages in, a drawn tree grows to its goal, its replies are ranked, and their consensus makes it ready.
///
/// [MessageTreeDecider][community.cambium.tree.messagetree.MessageTreeDecider] answers each command by first noting the
/// fact it brings, then judging, then moving the tree on as far as it can go, then settling what is wanted next: so
/// whatever happens, in whatever order, the tree is never left behind by an event that mattered to it.
@NullMarked
package community.cambium.tree.messagetree;

import org.jspecify.annotations.NullMarked;
