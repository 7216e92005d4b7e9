package community.cambium.testing;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import org.testcontainers.containers.GenericContainer;

/// Stops and starts a container without removing it, so that it keeps its data and its port.
final class ContainedServers {
    private static final int SECONDS_TO_STOP = 20;

    private ContainedServers() {}

    static void stop(GenericContainer<?> container) {
        if (container.isRunning()) {
            container
                    .getDockerClient()
                    .stopContainerCmd(container.getContainerId())
                    .withTimeout(SECONDS_TO_STOP)
                    .exec();
        }
    }

    static void start(GenericContainer<?> container, int port) {
        if (!container.isRunning()) {
            container
                    .getDockerClient()
                    .startContainerCmd(container.getContainerId())
                    .exec();
        }
        Eventually.eventually(Duration.ofSeconds(60), () -> connect(container.getHost(), container, port));
    }

    private static void connect(String host, GenericContainer<?> container, int port) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, container.getMappedPort(port)), 1000);
        }
    }
}
