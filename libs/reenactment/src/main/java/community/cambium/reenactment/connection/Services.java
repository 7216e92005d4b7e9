package community.cambium.reenactment.connection;

import java.net.URI;

/// Where the services answer.
public record Services(URI task, URI tree, URI moderation, URI export) {}
