package community.cambium.benchmarks.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Measures contenders in turns, so that a machine that slows down slows all of them down alike.
public final class SideBySide {
    private final int warmUps;
    private final int rounds;
    private final Report report;

    public SideBySide(int warmUps, int rounds, Report report) {
        this.warmUps = warmUps;
        this.rounds = rounds;
        this.report = report;
    }

    /// The figures in the order of the contenders, without the rounds for warming up.
    public List<Figure> measure(List<Contender> contenders) throws Exception {
        List<List<Double>> reached = new ArrayList<>();
        contenders.forEach(_ -> reached.add(new ArrayList<>()));
        for (int round = -warmUps; round < rounds; round++) {
            for (int i = 0; i < contenders.size(); i++) {
                double figure = contenders.get(i).round().measure();
                report.note(String.format(
                        Locale.ROOT,
                        "%s, %s: %,.0f",
                        round < 0 ? "warm-up" : "round " + (round + 1),
                        contenders.get(i).name(),
                        figure));
                if (round >= 0) {
                    reached.get(i).add(figure);
                }
            }
        }
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < contenders.size(); i++) {
            figures.add(new Figure(contenders.get(i).name(), reached.get(i)));
        }
        return figures;
    }
}
