package community.cambium.task.leasebook;

import community.cambium.events.TaskChoice.OpenKind;
import community.cambium.events.TaskId;
import java.util.List;

/// What came of an attempt to lease something.
public sealed interface LeaseAnswer {

    /// A slot was leased.
    ///
    /// @param open what was open of what was asked for, before
    record Given(Leased leased, List<OpenKind> open) implements LeaseAnswer {
        public Given {
            open = List.copyOf(open);
        }
    }

    /// The same request was answered before, by this task.
    record Before(TaskId taskId) implements LeaseAnswer {}

    /// There is nothing that this person could do.
    record Nothing() implements LeaseAnswer {}
}
