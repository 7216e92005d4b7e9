package community.cambium.export.dataset;

import java.io.IOException;

/// Thrown when the views did not come to stand at one moment of the log in time; what they say would not fit together.
public final class DatasetUnsettled extends IOException {
    public DatasetUnsettled(String why) {
        super(why);
    }
}
