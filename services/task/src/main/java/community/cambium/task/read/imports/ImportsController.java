package community.cambium.task.read.imports;

import static community.cambium.task.imports.ImportRejection.IMPORT_UNKNOWN;

import community.cambium.decider.CommandRejected;
import community.cambium.events.ImportEvent.OfFile;
import community.cambium.events.ImportId;
import community.cambium.eventstore.DeciderRegistration;
import community.cambium.eventstore.EventHistory;
import community.cambium.http.Caller;
import community.cambium.http.CallerRole;
import community.cambium.http.Page;
import community.cambium.http.PageRequest;
import community.cambium.http.UnreadableParameter;
import community.cambium.task.imports.ImportCommand;
import community.cambium.task.imports.ImportFile;
import community.cambium.task.imports.ImportFile.Begun;
import community.cambium.task.imports.ImportFile.NotBegun;
import community.cambium.task.imports.ImportFile.Report;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// `GET /imports/{id}`: how far an import came, as of the last note; `GET /imports/{id}/refusals`: what was refused,
/// in the order of the file.
@RestController
class ImportsController {
    private final DeciderRegistration<ImportFile, ImportCommand, OfFile> files;
    private final EventHistory history;
    private final JdbcClient jdbc;

    ImportsController(
            DeciderRegistration<ImportFile, ImportCommand, OfFile> files, EventHistory history, JdbcClient jdbc) {
        this.files = files;
        this.history = history;
        this.jdbc = jdbc;
    }

    @GetMapping("/imports/{id}")
    Report one(Caller caller, @PathVariable UUID id) {
        caller.needs(CallerRole.OPERATOR, CallerRole.ADMINISTRATOR, CallerRole.AUDITOR);
        return switch (history.stateOf(files, "import-" + id)) {
            case Begun begun -> Report.of(new ImportId(id), begun);
            case NotBegun _ -> throw new CommandRejected(IMPORT_UNKNOWN);
        };
    }

    @GetMapping("/imports/{id}/refusals")
    Page<RefusedLine> refusals(Caller caller, @PathVariable UUID id, PageRequest page) {
        one(caller, id);
        List<RefusedLine> rows = jdbc.sql("select * from %s where import_id = ? and line > ? order by line limit ?"
                        .formatted(RefusalProjection.TABLE))
                .params(id, page.first() ? 0 : line(page.after().getFirst()), page.limit() + 1)
                .query((row, _) -> RefusalProjection.row(row))
                .list();
        return Page.of(rows, page, row -> List.of(Long.toString(row.line())));
    }

    private static long line(String position) {
        try {
            return Long.parseLong(position);
        } catch (NumberFormatException unreadable) {
            throw new UnreadableParameter("cursor", "is not one that an earlier page gave", unreadable);
        }
    }
}
