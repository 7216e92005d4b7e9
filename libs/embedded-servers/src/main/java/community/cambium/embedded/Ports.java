package community.cambium.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// TCP ports of this machine.
public final class Ports {
    private Ports() {}

    /// A port that nobody listens on right now.
    public static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
