package community.cambium.eventstore;

import java.util.List;

/// Takes commands to their deciders and appends what those decide.
///
/// Both methods join a transaction of Spring that is open, so that rows and events become durable together; else each
/// call is a transaction of its own, and when it returns, its events are durable. A refusal passes through unchanged
/// as [community.cambium.decider.CommandRejected]; nothing was appended then, and an open transaction can go on.
///
/// When somebody else appended to the same stream in the meantime, a call with its own transaction decides again on
/// the new state, a few times; within an open transaction, or when that does not help, [ConcurrentAppend] is thrown.
public interface Commands {
    /// Decides one command.
    Decided send(Object command, CommandContext context);

    /// Decides the first command of a stream whose id was drawn for it just now. That stream is not read, which
    /// spares a round trip; if somebody used the id after all, nothing is appended.
    ///
    /// @throws ConcurrentAppend if the stream exists
    Decided begin(Object command, CommandContext context);

    /// Decides many commands in one transaction: all of them or none. Each stream is loaded once, its commands are
    /// decided in the order given, and streams are taken in the order of their ids, so that two batches never wait
    /// for each other in a circle. The answers are in the order of the commands.
    List<Decided> sendAll(List<CommandInContext> commands);
}
