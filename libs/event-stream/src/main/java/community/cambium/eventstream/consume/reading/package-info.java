/// The threads that read the log for the subscriptions of this process.
@NullMarked
package community.cambium.eventstream.consume.reading;

import org.jspecify.annotations.NullMarked;
