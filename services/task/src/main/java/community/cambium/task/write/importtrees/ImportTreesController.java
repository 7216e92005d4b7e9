package community.cambium.task.write.importtrees;

import community.cambium.decider.CommandRejected;
import community.cambium.eventcodec.RecordedEvent;
import community.cambium.events.ContributorId;
import community.cambium.events.ImportFate;
import community.cambium.events.ImportId;
import community.cambium.eventstore.EventHistory;
import community.cambium.http.Caller;
import community.cambium.http.CallerRole;
import community.cambium.http.CambiumEventHeader;
import community.cambium.http.StreamedBody;
import community.cambium.http.UnreadableParameter;
import community.cambium.task.imports.ImportCommand.BeginImport;
import community.cambium.task.imports.ImportFile.Begun;
import community.cambium.task.imports.ImportFile.Report;
import community.cambium.task.imports.ImportRejection;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `POST /imports?origin=&fate=backlog|ready|grow`: takes a file of trees or messages in (JSONL, plain
/// or gzip), of any size. Its `Idempotency-Key`, a UUID, names the import: the same file again goes on where it was cut
/// off.
@RestController
class ImportTreesController {
    private final FileIntake files;
    private final EventHistory history;

    ImportTreesController(FileIntake files, EventHistory history) {
        this.files = files;
        this.history = history;
    }

    @PostMapping("/imports")
    ResponseEntity<Report> importTrees(
            Caller caller,
            @RequestHeader("Idempotency-Key") UUID key,
            @RequestParam String origin,
            @RequestParam String fate,
            HttpServletRequest request)
            throws IOException {
        caller.needs(CallerRole.OPERATOR, CallerRole.ADMINISTRATOR);
        ImportId id = new ImportId(key);
        BeginImport begin = new BeginImport(id, new ContributorId(caller.id()), origin, fate(fate));
        Report report = Report.of(id, takeIn(begin, request.getInputStream()));
        RecordedEvent last = history.of("import-" + id).getLast();
        return CambiumEventHeader.ok(report, last.eventId());
    }

    private Begun takeIn(BeginImport begin, InputStream body) {
        try {
            return files.takeIn(begin, body);
        } catch (CommandRejected rejected) {
            if (rejected.rejection() != ImportRejection.SERVICE_STOPS) {
                readToEnd(body);
            }
            throw rejected;
        }
    }

    /// Who still sends when the connection is closed does not get the answer.
    private static void readToEnd(InputStream body) {
        try {
            body.transferTo(OutputStream.nullOutputStream());
        } catch (IOException cut) {
            // then there is nobody who waits for the answer
        }
    }

    private static ImportFate fate(String word) {
        return Arrays.stream(ImportFate.values())
                .filter(fate -> fate.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new UnreadableParameter("fate", "is none of backlog, ready and grow", null));
    }

    /// The one request whose body is read as it arrives.
    @Configuration(proxyBeanMethods = false)
    static class Body {
        @Bean
        StreamedBody importedFile() {
            return new StreamedBody(HttpMethod.POST, "/imports");
        }
    }
}
