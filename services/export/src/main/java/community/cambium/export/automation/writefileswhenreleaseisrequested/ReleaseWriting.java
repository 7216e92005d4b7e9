package community.cambium.export.automation.writefileswhenreleaseisrequested;

import community.cambium.events.ReleaseFile;
import community.cambium.events.ReleaseId;
import community.cambium.events.ReleaseRecipe;
import community.cambium.export.dataset.Dataset;
import community.cambium.export.dataset.DatasetTree;
import community.cambium.export.dataset.Selection;
import community.cambium.oasst.ExportTree;
import community.cambium.oasst.FlatMessage;
import community.cambium.oasst.write.ExportWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPOutputStream;

/// Writes the file of one recipe, one tree at a time. The same rows give the same bytes.
public final class ReleaseWriting {
    private static final int BUFFER = 1 << 16;

    private final Dataset dataset;
    private final ReleaseFolder folder;

    public ReleaseWriting(Dataset dataset, ReleaseFolder folder) {
        this.dataset = dataset;
        this.folder = folder;
    }

    /// Writes everything that the recipe asks for.
    ///
    /// @param goOn asked before every tree; when it says no, [WritingStopped] is thrown
    public List<ReleaseFile> write(ReleaseId release, ReleaseRecipe recipe, BooleanSupplier goOn) throws IOException {
        String name = nameOf(recipe);
        ReleaseFile written;
        try (DigestingStream raw = new DigestingStream(Files.newOutputStream(folder.begin(release, name)))) {
            long lines = writeLines(packed(raw, recipe.compression()), recipe, goOn);
            written = new ReleaseFile(name, raw.sha256(), raw.bytes(), lines);
        }
        folder.finish(release, name);
        return List.of(written);
    }

    private long writeLines(OutputStream out, ReleaseRecipe recipe, BooleanSupplier goOn) throws IOException {
        try (ExportWriter writer = new ExportWriter(out)) {
            dataset.read(recipe, tree -> {
                if (!goOn.getAsBoolean()) {
                    throw new WritingStopped();
                }
                write(writer, recipe, tree);
            });
            return writer.lines();
        }
    }

    private static void write(ExportWriter writer, ReleaseRecipe recipe, DatasetTree tree) throws IOException {
        Optional<Selection.Taken> taken = new Selection(recipe).of(tree);
        if (taken.isEmpty()) {
            return;
        }
        ExportTree published = PublishedForm.of(tree, taken.get());
        switch (recipe.form()) {
            case TREES -> writer.write(published);
            case MESSAGES -> {
                for (FlatMessage message : published.inOrder().flat()) {
                    writer.write(message);
                }
            }
        }
    }

    private static OutputStream packed(OutputStream out, ReleaseRecipe.Compression compression) throws IOException {
        return switch (compression) {
            case NONE -> new BufferedOutputStream(out, BUFFER);
            case GZIP -> new BufferedOutputStream(new GZIPOutputStream(out, BUFFER), BUFFER);
        };
    }

    private static String nameOf(ReleaseRecipe recipe) {
        String content = recipe.promptsOnly() ? "prompts" : recipe.form().name().toLowerCase(Locale.ROOT);
        return content
                + switch (recipe.compression()) {
                    case NONE -> ".jsonl";
                    case GZIP -> ".jsonl.gz";
                };
    }
}
