package community.cambium.standalone;

import java.util.Locale;

/// The services, in the order of their ports.
public enum StandaloneService {
    WEB("community.cambium.web.WebApplication"),
    TASK("community.cambium.task.TaskApplication"),
    TREE("community.cambium.tree.TreeApplication"),
    MODERATION("community.cambium.moderation.ModerationApplication"),
    CONTRIBUTOR("community.cambium.contributor.ContributorApplication"),
    EXPORT("community.cambium.export.ExportApplication");

    private final String application;

    StandaloneService(String application) {
        this.application = application;
    }

    /// The name of the service, as it stands in topics and databases.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String database() {
        return "cambium_" + word();
    }

    Class<?> application() {
        try {
            return Class.forName(application);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The service " + word() + " is not on the class path", e);
        }
    }
}
