/// What an operator sees and does: endpoints, health and metrics of the relay, the subscriptions and the
/// views.
@NullMarked
package community.cambium.eventstream.operate;

import org.jspecify.annotations.NullMarked;
