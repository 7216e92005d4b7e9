package community.cambium.tree.conversation;

import community.cambium.events.MessageId;
import community.cambium.events.ReplyParent;
import community.cambium.events.WantId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a tree has ever wanted, and which parents it offers.
///
/// @param places replies ever allowed under each parent
/// @param offered the parents that may be answered now
public record WantBook(Map<WantId, Want> wants, Map<MessageId, Integer> places, List<ReplyParent> offered) {
    static final WantBook EMPTY = new WantBook(Map.of(), Map.of(), List.of());

    public Optional<Want> want(WantId id) {
        return Optional.ofNullable(wants.get(id));
    }

    public Stream<Want> of(Want.Kind kind) {
        return wants.values().stream().filter(want -> want.kind() == kind);
    }

    /// The wants about one message, oldest first.
    public Stream<Want> about(Want.Kind kind, MessageId message) {
        return of(kind).filter(want -> message.equals(want.about()));
    }

    /// Slots that may still come back used.
    public static int free(Stream<Want> wants) {
        return wants.mapToInt(Want::free).sum();
    }

    WantBook with(Want want) {
        return new WantBook(Copies.with(wants, want.id(), want), places, offered);
    }

    WantBook used(WantId id) {
        return want(id).map(want -> with(want.oneMoreUsed())).orElse(this);
    }

    WantBook withdrawn(WantId id) {
        return want(id).map(want -> with(want.takenBack())).orElse(this);
    }

    WantBook offering(List<ReplyParent> parents) {
        Map<MessageId, Integer> more = places;
        for (ReplyParent parent : parents) {
            more = Copies.with(more, parent.messageId(), parent.places());
        }
        return new WantBook(wants, more, parents);
    }
}
