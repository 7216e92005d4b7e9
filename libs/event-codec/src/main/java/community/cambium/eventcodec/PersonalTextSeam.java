package community.cambium.eventcodec;

import community.cambium.events.ContributorId;

/// The one place through which every personal word passes on its way to and from the wire.
public interface PersonalTextSeam {
    /// The words as they are stored.
    String protect(ContributorId owner, String words);

    /// The words again, from what was stored.
    String reveal(ContributorId owner, String stored);

    /// Stores words as they are.
    static PersonalTextSeam open() {
        return new PersonalTextSeam() {
            @Override
            public String protect(ContributorId owner, String words) {
                return words;
            }

            @Override
            public String reveal(ContributorId owner, String stored) {
                return stored;
            }
        };
    }
}
