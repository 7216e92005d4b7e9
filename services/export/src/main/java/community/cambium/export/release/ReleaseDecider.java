package community.cambium.export.release;

import static community.cambium.export.release.ReleaseRejection.LANGUAGE_INVALID;
import static community.cambium.export.release.ReleaseRejection.RELEASE_SETTLED;
import static community.cambium.export.release.ReleaseRejection.RELEASE_TAKEN;
import static community.cambium.export.release.ReleaseRejection.RELEASE_UNKNOWN;

import community.cambium.decider.CommandRejected;
import community.cambium.decider.Decider;
import community.cambium.events.LanguageTag;
import community.cambium.events.ReleaseEvent;
import community.cambium.events.ReleaseEvent.ReleaseFailed;
import community.cambium.events.ReleaseEvent.ReleasePublished;
import community.cambium.events.ReleaseEvent.ReleaseRequested;
import community.cambium.export.release.Release.Failed;
import community.cambium.export.release.Release.NotRequested;
import community.cambium.export.release.Release.Published;
import community.cambium.export.release.Release.Requested;
import community.cambium.export.release.ReleaseCommand.FailRelease;
import community.cambium.export.release.ReleaseCommand.PublishRelease;
import community.cambium.export.release.ReleaseCommand.RequestRelease;
import java.util.List;

/// The rules of a release: it is asked for once and ends once, published or failed.
public final class ReleaseDecider {
    private ReleaseDecider() {}

    public static Decider<Release, ReleaseCommand, ReleaseEvent> decider() {
        return new Decider<>(NotRequested::new, ReleaseDecider::decide, ReleaseDecider::evolve);
    }

    private record Asked(Release release, ReleaseCommand command) {}

    static List<ReleaseEvent> decide(Release release, ReleaseCommand command) {
        return switch (new Asked(release, command)) {
            case Asked(NotRequested _, RequestRelease request) -> List.of(requested(request));
            case Asked(NotRequested _, PublishRelease _), Asked(NotRequested _, FailRelease _) ->
                throw new CommandRejected(RELEASE_UNKNOWN);
            case Asked(Requested requested, RequestRelease again) ->
                same(requested.equals(new Requested(again.requestedBy(), again.recipe())), RELEASE_TAKEN);
            case Asked(Requested _, PublishRelease publish) ->
                List.of(new ReleasePublished(publish.releaseId(), publish.files()));
            case Asked(Requested _, FailRelease fail) -> List.of(new ReleaseFailed(fail.releaseId(), fail.cause()));
            case Asked(Published published, RequestRelease again) ->
                same(published.recipe().equals(again.recipe()), RELEASE_TAKEN);
            case Asked(Published published, PublishRelease again) ->
                same(published.files().equals(again.files()), RELEASE_SETTLED);
            case Asked(Published _, FailRelease _), Asked(Failed _, PublishRelease _) ->
                throw new CommandRejected(RELEASE_SETTLED);
            case Asked(Failed failed, RequestRelease again) ->
                same(failed.recipe().equals(again.recipe()), RELEASE_TAKEN);
            case Asked(Failed _, FailRelease _) -> List.of(); // saying it twice changes nothing
        };
    }

    static Release evolve(Release release, ReleaseEvent event) {
        return switch (event) {
            case ReleaseRequested requested -> new Requested(requested.requestedBy(), requested.recipe());
            case ReleasePublished published -> published(release, published);
            case ReleaseFailed failed -> failed(release, failed);
        };
    }

    private static ReleaseRequested requested(RequestRelease request) {
        String language = request.recipe().language();
        if (language != null && !LanguageTag.isUsable(language)) {
            throw new CommandRejected(LANGUAGE_INVALID);
        }
        return new ReleaseRequested(request.releaseId(), request.requestedBy(), request.recipe());
    }

    /// Whoever says the same thing twice changes nothing; whoever says something else is refused.
    private static List<ReleaseEvent> same(boolean same, ReleaseRejection otherwise) {
        if (!same) {
            throw new CommandRejected(otherwise);
        }
        return List.of();
    }

    private static Release published(Release release, ReleasePublished event) {
        return switch (release) {
            case Requested requested -> new Published(requested.requestedBy(), requested.recipe(), event.files());
            case NotRequested _, Published _, Failed _ -> release;
        };
    }

    private static Release failed(Release release, ReleaseFailed event) {
        return switch (release) {
            case Requested requested -> new Failed(requested.requestedBy(), requested.recipe(), event.cause());
            case NotRequested _, Published _, Failed _ -> release;
        };
    }
}
