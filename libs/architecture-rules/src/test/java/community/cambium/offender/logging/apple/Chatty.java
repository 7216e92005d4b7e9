package community.cambium.offender.logging.apple;

/// A core that talks.
final class Chatty {
    private Chatty() {}

    static void say() {
        System.out.println("picked");
    }
}
