package community.cambium.task.parameters;

/// Tells by which parameters work is handed out now. A change is obeyed within a second or two.
public interface CurrentParameters {
    ParametersInForce inForce();
}
