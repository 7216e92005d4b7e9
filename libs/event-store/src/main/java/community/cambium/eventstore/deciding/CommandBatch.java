package community.cambium.eventstore.deciding;

import community.cambium.eventstore.CommandInContext;
import java.util.List;

/// Many commands that are decided as one.
record CommandBatch(List<CommandInContext> commands) {
    CommandBatch {
        commands = List.copyOf(commands);
    }
}
