package community.cambium.tree.lottery;

import community.cambium.events.LotteryEvent.PromptsWanted;
import community.cambium.events.WantId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The wants for prompts of one language.
///
/// @param granted wants ever granted
/// @param free the slots that were not used yet, by want
record PromptWants(int granted, Map<WantId, Integer> free) {
    static final PromptWants NONE = new PromptWants(0, Map.of());

    /// Prompts that may still come in without a new want.
    int freeSlots() {
        return free.values().stream().mapToInt(Integer::intValue).sum();
    }

    PromptWants granted(PromptsWanted wanted) {
        Map<WantId, Integer> slots = new LinkedHashMap<>(free);
        slots.put(wanted.wantId(), wanted.slots());
        return new PromptWants(granted + 1, slots);
    }

    /// One slot of a want was used; nothing changes if it was none of these wants.
    PromptWants used(@Nullable WantId want) {
        if (want == null || !free.containsKey(want)) {
            return this;
        }
        Map<WantId, Integer> slots = new LinkedHashMap<>(free);
        slots.computeIfPresent(want, (_, left) -> left > 1 ? left - 1 : null);
        return new PromptWants(granted, slots);
    }

    PromptWants withdrawn(WantId want) {
        Map<WantId, Integer> slots = new LinkedHashMap<>(free);
        slots.remove(want);
        return new PromptWants(granted, slots);
    }
}
