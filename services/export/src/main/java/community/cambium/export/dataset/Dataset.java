package community.cambium.export.dataset;

import community.cambium.events.ReleaseRecipe;
import java.io.IOException;

/// What releases are made of, as of one moment.
@FunctionalInterface
public interface Dataset {
    /// Shows every tree of the recipe's states and language, in the unsigned order of their ids, as of one moment,
    /// a few at a time in memory.
    void read(ReleaseRecipe recipe, TreeVisitor visitor) throws IOException;

    /// Takes one tree after the other.
    @FunctionalInterface
    interface TreeVisitor {
        void visit(DatasetTree tree) throws IOException;
    }
}
