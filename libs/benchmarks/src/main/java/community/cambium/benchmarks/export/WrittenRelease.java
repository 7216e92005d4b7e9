package community.cambium.benchmarks.export;

/// What a release's process tells when it is done.
///
/// @param heap the most bytes that were in use after a collection
/// @param resident the most bytes that the process ever had in memory
record WrittenRelease(double seconds, long lines, long bytes, long heap, long resident) {
    String line() {
        return seconds + " " + lines + " " + bytes + " " + heap + " " + resident;
    }

    static WrittenRelease parse(String line) {
        String[] parts = line.split(" ", -1);
        return new WrittenRelease(
                Double.parseDouble(parts[0]),
                Long.parseLong(parts[1]),
                Long.parseLong(parts[2]),
                Long.parseLong(parts[3]),
                Long.parseLong(parts[4]));
    }
}
