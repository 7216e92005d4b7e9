package community.cambium.standalone;

import community.cambium.contributor.ContributorApplication;
import community.cambium.export.ExportApplication;
import community.cambium.moderation.ModerationApplication;
import community.cambium.task.TaskApplication;
import community.cambium.tree.TreeApplication;
import community.cambium.web.WebApplication;
import java.util.Locale;

/// The services, in the order of their ports.
public enum StandaloneService {
    WEB(WebApplication.class),
    TASK(TaskApplication.class),
    TREE(TreeApplication.class),
    MODERATION(ModerationApplication.class),
    CONTRIBUTOR(ContributorApplication.class),
    EXPORT(ExportApplication.class);

    private final Class<?> application;

    StandaloneService(Class<?> application) {
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
        return application;
    }
}
