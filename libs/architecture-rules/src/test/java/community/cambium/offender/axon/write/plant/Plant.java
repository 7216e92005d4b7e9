package community.cambium.offender.axon.write.plant;

import org.axonframework.commandhandling.RoutingKey;

/// A command with a framework in it.
public record Plant(@RoutingKey String what) {}
