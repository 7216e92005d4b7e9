package community.cambium.tree.automation;

import community.cambium.events.CambiumEvent;
import community.cambium.tree.parameters.Occasion;
import java.util.List;

/// Whenever something happened, something is to be done.
public interface Policy {
    /// The commands that an event leads to; none if it does not matter here.
    List<Object> commands(CambiumEvent event, Occasion occasion);
}
