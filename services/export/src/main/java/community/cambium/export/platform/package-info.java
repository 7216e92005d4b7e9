/// Wires the service: its decider, its views and its worker.
@NullMarked
package community.cambium.export.platform;

import org.jspecify.annotations.NullMarked;
