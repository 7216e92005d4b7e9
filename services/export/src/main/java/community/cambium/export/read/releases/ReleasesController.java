package community.cambium.export.read.releases;

import community.cambium.decider.CommandRejected;
import community.cambium.events.ContributorId;
import community.cambium.events.ReleaseFile;
import community.cambium.events.ReleaseId;
import community.cambium.events.ReleaseRecipe;
import community.cambium.export.read.releases.Releases.Known;
import community.cambium.export.release.ReleaseRejection;
import community.cambium.http.Caller;
import community.cambium.http.CallerRole;
import community.cambium.http.Page;
import community.cambium.http.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Shows releases and hands out their files, which never change once they are published.
@RestController
class ReleasesController {
    private final Releases releases;
    private final FilePlaces places;

    ReleasesController(Releases releases, FilePlaces places) {
        this.releases = releases;
        this.places = places;
    }

    /// A release as callers see it.
    record Shown(
            ReleaseId id,
            ReleaseRow.Status status,
            ContributorId requestedBy,
            Instant requestedAt,
            ReleaseRecipe recipe,
            @Nullable Instant settledAt,
            List<ReleaseFile> files,
            @Nullable String cause) {
        static Shown of(Known known) {
            ReleaseRow release = known.release();
            return new Shown(
                    known.releaseId(),
                    release.status(),
                    release.requestedBy(),
                    release.requestedAt(),
                    release.recipe(),
                    release.settledAt(),
                    release.files(),
                    release.cause());
        }
    }

    @GetMapping("/releases")
    Page<Shown> list(Caller caller, PageRequest page) {
        mayRead(caller);
        List<Known> rows = page.first()
                ? releases.newest(page.limit() + 1)
                : releases.before(
                        Instant.parse(page.after().getFirst()),
                        UUID.fromString(page.after().getLast()),
                        page.limit() + 1);
        return Page.of(
                        rows,
                        page,
                        row -> List.of(
                                row.release().requestedAt().toString(),
                                row.releaseId().toString()))
                .map(Shown::of);
    }

    @GetMapping("/releases/{id}")
    Shown one(Caller caller, @PathVariable UUID id) {
        mayRead(caller);
        return Shown.of(find(id));
    }

    @GetMapping("/releases/{id}/files/{name}")
    ResponseEntity<Resource> file(Caller caller, @PathVariable UUID id, @PathVariable String name) {
        mayRead(caller);
        Known known = find(id);
        ReleaseFile file = known.release().files().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new CommandRejected(ReleaseRejection.FILE_UNKNOWN));
        byte[] digest = HexFormat.of().parseHex(file.sha256());
        return ResponseEntity.ok()
                .contentType(
                        name.endsWith(".gz")
                                ? new MediaType("application", "gzip")
                                : new MediaType("application", "jsonl"))
                .header("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":")
                .eTag('"' + file.sha256() + '"')
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(known.releaseId() + "-" + name)
                                .build()
                                .toString())
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
                .body(new FileSystemResource(places.of(known.releaseId(), name)));
    }

    private Known find(UUID id) {
        return releases.find(new ReleaseId(id))
                .orElseThrow(() -> new CommandRejected(ReleaseRejection.RELEASE_UNKNOWN));
    }

    private static void mayRead(Caller caller) {
        caller.needs(CallerRole.RESEARCHER, CallerRole.OPERATOR, CallerRole.ADMINISTRATOR);
    }
}
