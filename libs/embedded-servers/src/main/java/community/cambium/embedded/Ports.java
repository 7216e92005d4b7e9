package community.cambium.embedded;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// TCP ports of this machine.
public final class Ports {
    private static final int LOWEST = 30_100;
    private static final int COUNT = 2_600;
    /// Begins anywhere, so that two programs rarely try the same port, and goes on, so that one never gets it twice.
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(COUNT));

    private Ports() {}

    /// A port that nobody listens on right now, below those that systems give to outgoing connections (on Linux from
    /// 32,768 on): one of these could be taken by any connection before its server starts.
    public static int free() {
        return IntStream.generate(() -> LOWEST + Math.floorMod(NEXT.getAndIncrement(), COUNT))
                .limit(COUNT)
                .filter(Ports::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No free port was found on this machine"));
    }

    /// Whether nobody listens on this port, on any address of this machine.
    public static boolean isFree(int port) {
        try (ServerSocket everywhere = new ServerSocket()) {
            everywhere.setReuseAddress(true);
            everywhere.bind(new InetSocketAddress(port), 1);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /// Throws [ServerNotStarted], naming who wanted the port, if somebody already listens on it.
    public static void requireFree(String server, int port) {
        if (!isFree(port)) {
            throw new ServerNotStarted("Port " + port + ", which " + server
                    + " needs, is taken by another program. Stop that program or choose another port.");
        }
    }
}
