package community.cambium.benchmarks.commands;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Several who do the same at once for some seconds.
final class Crowd {
    private Crowd() {}

    /// Does one piece of work.
    @FunctionalInterface
    interface Member {
        Object work() throws Exception;
    }

    /// How many pieces all of them together finish per second.
    static double perSecond(List<Member> members, Duration time) throws Exception {
        long begin = System.nanoTime();
        List<Future<Long>> counts = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(members.size())) {
            for (Member member : members) {
                counts.add(threads.submit(() -> {
                    long done = 0;
                    while (System.nanoTime() - begin < time.toNanos()) {
                        member.work();
                        done++;
                    }
                    return done;
                }));
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        long all = 0;
        for (Future<Long> count : counts) {
            all += count.get();
        }
        return all / seconds;
    }
}
