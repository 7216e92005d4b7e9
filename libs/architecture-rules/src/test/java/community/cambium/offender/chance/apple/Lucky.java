package community.cambium.offender.chance.apple;

import java.util.UUID;

/// A core that makes its own ids.
record Lucky(UUID id) {
    static Lucky draw() {
        return new Lucky(UUID.randomUUID());
    }
}
