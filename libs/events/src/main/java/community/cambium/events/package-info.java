/// The published language of Cambium: every event that services share, and the ids, roles and labels they are made
/// of. One sealed file per stream; components are JDK types, id records or enums; no behaviour. What is written here
/// is stored for ever, so a stored name ([EventType]) is never reused or renamed.
@NullMarked
package community.cambium.events;

import org.jspecify.annotations.NullMarked;
