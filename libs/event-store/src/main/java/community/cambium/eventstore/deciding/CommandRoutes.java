package community.cambium.eventstore.deciding;

import community.cambium.eventstore.DeciderRegistration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Which decider a command goes to. A command belongs to exactly one.
public final class CommandRoutes {
    private final Map<Class<?>, DeciderRegistration<?, ?, ?>> byCommand = new LinkedHashMap<>();

    public CommandRoutes(Collection<DeciderRegistration<?, ?, ?>> registrations) {
        for (DeciderRegistration<?, ?, ?> registration : registrations) {
            Set<Class<?>> commands = new LinkedHashSet<>();
            collect(registration.commandType(), commands);
            commands.forEach(command -> add(command, registration));
        }
    }

    private void add(Class<?> command, DeciderRegistration<?, ?, ?> registration) {
        DeciderRegistration<?, ?, ?> other = byCommand.putIfAbsent(command, registration);
        if (other != null) {
            throw new IllegalStateException(command.getName() + " is claimed by the deciders of both "
                    + other.streamType() + " and " + registration.streamType());
        }
    }

    private static void collect(Class<?> type, Set<Class<?>> into) {
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                collect(permitted, into);
            }
        } else if (type.isInterface()) {
            throw new IllegalStateException(type.getName() + " is not sealed, so its commands cannot be known");
        } else {
            into.add(type);
        }
    }

    /// Every kind of command that some decider takes.
    Set<Class<?>> commands() {
        return byCommand.keySet();
    }

    /// The decider of a command.
    DeciderRegistration<?, ?, ?> of(Object command) {
        DeciderRegistration<?, ?, ?> registration = byCommand.get(command.getClass());
        if (registration == null) {
            throw new IllegalArgumentException(
                    "no decider takes " + command.getClass().getName());
        }
        return registration;
    }

    /// The stream that a command concerns.
    String streamOf(Object command) {
        return streamOf(of(command), command);
    }

    private static <C> String streamOf(DeciderRegistration<?, C, ?> registration, Object command) {
        return registration.streamId().apply(registration.commandType().cast(command));
    }
}
