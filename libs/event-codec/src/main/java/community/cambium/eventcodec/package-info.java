/// How an event stands on the wire and in the store: JSON under a stable name and version, never a class name.
/// [community.cambium.eventcodec.EventCodec] writes and reads it, old versions are lifted to the present one by an
/// [community.cambium.eventcodec.Upcaster], and every personal word passes through the one
/// [community.cambium.eventcodec.PersonalTextSeam].
@NullMarked
package community.cambium.eventcodec;

import org.jspecify.annotations.NullMarked;
