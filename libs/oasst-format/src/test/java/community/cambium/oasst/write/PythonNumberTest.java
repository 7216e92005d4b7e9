package community.cambium.oasst.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonNumberTest {
    /// The right column is what Python 3 prints for `json.dumps` of the left one.
    @ParameterizedTest
    @CsvSource({
        "0.0, 0.0",
        "-0.0, -0.0",
        "1.0, 1.0",
        "0.3333333333333333, 0.3333333333333333",
        "0.0001, 0.0001",
        "0.00001, 1e-05",
        "0.000026351808628533036, 2.6351808628533036e-05",
        "-1.5E-10, -1.5e-10",
        "123456789.0, 123456789.0",
        "9007199254740993, 9007199254740992.0",
        "1E16, 1e+16",
        "1.25E120, 1.25e+120"
    })
    void numbersLookAsInPython(double value, String expected) {
        assertThat(PythonNumber.of(value)).isEqualTo(expected);
    }

    @Test
    void everyNumberReadsBackAsItself() {
        Random random = new Random(7);
        for (int i = 0; i < 100_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertThat(Double.parseDouble(PythonNumber.of(value))).isEqualTo(value);
            }
        }
    }

    @Test
    void whatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> PythonNumber.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
