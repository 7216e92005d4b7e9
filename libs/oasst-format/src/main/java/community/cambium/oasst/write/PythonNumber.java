package community.cambium.oasst.write;

import java.math.BigDecimal;

/// Writes a floating-point number as Python's `json` does, because the real files were written by it: the shortest
/// digits that read back as the same number, with an exponent below 0.0001 and from 1e16.
final class PythonNumber {
    private PythonNumber() {}

    static String of(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("JSON has no word for " + value);
        }
        if (value == 0) {
            return 1 / value < 0 ? "-0.0" : "0.0";
        }
        BigDecimal exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        int exponent = exact.precision() - 1 - exact.scale();
        return exponent < -4 || exponent >= 16 ? scientific(exact, exponent) : plain(exact);
    }

    private static String plain(BigDecimal exact) {
        String digits = exact.toPlainString();
        return digits.indexOf('.') < 0 ? digits + ".0" : digits;
    }

    private static String scientific(BigDecimal exact, int exponent) {
        String digits = exact.unscaledValue().abs().toString();
        String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        String power = Math.abs(exponent) < 10 ? "0" + Math.abs(exponent) : Integer.toString(Math.abs(exponent));
        return (exact.signum() < 0 ? "-" : "") + digits.charAt(0) + fraction + (exponent < 0 ? "e-" : "e+") + power;
    }
}
