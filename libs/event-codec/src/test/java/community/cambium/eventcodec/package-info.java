/// Tests of how events stand on the wire: golden files for every version, the rules of the JSON, and the event
/// catalogue.
@NullMarked
package community.cambium.eventcodec;

import org.jspecify.annotations.NullMarked;
