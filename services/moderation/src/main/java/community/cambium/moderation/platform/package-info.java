/// What moderation takes from the platform: its decider on the command bus, its views as what a request can wait for.
@NullMarked
package community.cambium.moderation.platform;

import org.jspecify.annotations.NullMarked;
