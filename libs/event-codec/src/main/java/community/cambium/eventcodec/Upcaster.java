package community.cambium.eventcodec;

import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/// Lifts the JSON of one old version of an event to the next version, so that what was once written can be read for
/// ever.
///
/// @param from the stored name and the version that is lifted; the result is version `from.version() + 1`
/// @param lift changes the fields; it may change its argument and return it
public record Upcaster(EventName from, UnaryOperator<ObjectNode> lift) {}
