package community.cambium.offender.dice.apple;

/// The core.
public record Apple(int weight) {
    public Apple heavier() {
        return new Apple(weight + 1);
    }
}
