package community.cambium.task.write.importtrees;

import static community.cambium.task.imports.ImportRejection.FILE_CHANGED;
import static community.cambium.task.imports.ImportRejection.FILE_CUT_SHORT;
import static community.cambium.task.imports.ImportRejection.FILE_UNREADABLE;
import static community.cambium.task.imports.ImportRejection.IMPORT_FINISHED;
import static community.cambium.task.imports.ImportRejection.IMPORT_UNKNOWN;
import static community.cambium.task.imports.ImportRejection.SERVICE_STOPS;

import community.cambium.decider.CommandRejected;
import community.cambium.events.ImportEvent.OfFile;
import community.cambium.eventstore.CommandContext;
import community.cambium.eventstore.Commands;
import community.cambium.eventstore.DeciderRegistration;
import community.cambium.eventstore.EventHistory;
import community.cambium.oasst.read.TreeStream;
import community.cambium.oasst.read.TreeStream.Unit;
import community.cambium.oasst.read.UnreadableExport;
import community.cambium.task.imports.ImportCommand;
import community.cambium.task.imports.ImportCommand.AdvanceImport;
import community.cambium.task.imports.ImportCommand.BeginImport;
import community.cambium.task.imports.ImportCommand.FinishImport;
import community.cambium.task.imports.ImportFile;
import community.cambium.task.imports.ImportFile.Begun;
import community.cambium.task.imports.ImportFile.NotBegun;
import community.cambium.task.imports.ImportRules;
import community.cambium.task.imports.Progress;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Takes a file in as it arrives, tree by tree, and notes from time to time how far it came. A file that was cut off
/// is gone on with after the lines that were dealt with, if they are still the same.
@Component
class FileIntake {
    private final DeciderRegistration<ImportFile, ImportCommand, OfFile> files;
    private final Commands commands;
    private final EventHistory history;
    private final UnitIntake units;
    private final OneAtATime turns;
    private final ImportRules rules;
    private final Clock clock;
    private volatile boolean stopping;

    FileIntake(
            DeciderRegistration<ImportFile, ImportCommand, OfFile> files,
            Commands commands,
            EventHistory history,
            UnitIntake units,
            OneAtATime turns,
            ImportRules rules,
            Clock clock) {
        this.files = files;
        this.commands = commands;
        this.history = history;
        this.units = units;
        this.turns = turns;
        this.rules = rules;
        this.clock = clock;
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
    }

    /// Takes in what had not been taken in before; says how the import stands then.
    Begun takeIn(BeginImport begin, InputStream body) {
        return turns.alone(begin.importId(), () -> {
            try {
                return new Run(begin).takeIn(body);
            } catch (UncheckedIOException cutShort) {
                throw new CommandRejected(FILE_CUT_SHORT);
            } catch (UnreadableExport damaged) {
                throw new CommandRejected(
                        FILE_UNREADABLE,
                        Map.of("line", Long.toString(damaged.line()), "reason", UnitIntake.nameOf(damaged.damage())));
            }
        });
    }

    private final class Run {
        private final BeginImport begin;
        private final CommandContext context;
        private long lines;
        private String digest = "";

        Run(BeginImport begin) {
            this.begin = begin;
            this.context = CommandContext.of(begin.importer().toString());
        }

        Begun takeIn(InputStream body) {
            commands.send(begin, context);
            Begun before = standing();
            TreeStream trees = new TreeStream(body);
            boolean same = before.progress().lines() == 0
                    || trees.passOver(
                            before.progress().lines(), before.progress().digest());
            if (before.finished()) {
                if (!same || trees.next().isPresent()) {
                    throw new CommandRejected(IMPORT_FINISHED);
                }
                return before;
            }
            if (!same) {
                throw new CommandRejected(FILE_CHANGED);
            }
            dealtWith(trees);
            takeIn(trees, new Tally(before.progress(), clock.instant()));
            return standing();
        }

        /// However it ends, what was done is noted, so that it need not be done again.
        private void takeIn(TreeStream trees, Tally tally) {
            try {
                for (Optional<Unit> unit = next(trees); unit.isPresent(); unit = next(trees)) {
                    units.takeIn(unit.get(), terms(), context, tally);
                    dealtWith(trees);
                    if (tally.isTimeToNote(clock.instant())) {
                        commands.send(new AdvanceImport(begin.importId(), progress(tally)), context);
                    }
                }
            } catch (UncheckedIOException | UnreadableExport | CommandRejected cutShort) {
                commands.send(new AdvanceImport(begin.importId(), progress(tally)), context);
                throw cutShort;
            }
            commands.send(new FinishImport(begin.importId(), progress(tally)), context);
        }

        /// What was read last is in the store.
        private void dealtWith(TreeStream trees) {
            lines = trees.lines();
            digest = trees.digest();
        }

        private Progress progress(Tally tally) {
            return tally.noted(lines, digest, clock.instant());
        }

        private Optional<Unit> next(TreeStream trees) {
            if (stopping) {
                throw new CommandRejected(SERVICE_STOPS);
            }
            return trees.next();
        }

        private ForeignTree.Terms terms() {
            return new ForeignTree.Terms(begin.importId(), begin.origin(), begin.fate(), rules);
        }

        private Begun standing() {
            return switch (history.stateOf(files, files.streamId().apply(begin))) {
                case Begun begun -> begun;
                case NotBegun _ -> throw new CommandRejected(IMPORT_UNKNOWN);
            };
        }
    }
}
