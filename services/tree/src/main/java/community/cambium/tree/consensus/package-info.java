/// How the rankings of a message's replies become one order: ranked pairs (Tideman) by margin, as Open-Assistant
/// computed it, with ids in unsigned byte order where margins are equal. Besides the order it says which pairs were
/// tied and how many rankings would have to be replaced to change the first place.
@NullMarked
package community.cambium.tree.consensus;

import org.jspecify.annotations.NullMarked;
