package community.cambium.benchmarks.harness;

import community.cambium.http.CallerRole;
import community.cambium.standalone.StandaloneService;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// One person after the other who ask for a prompt, acknowledge it and hand it in: three commands each time.
public final class PromptWork {
    /// How many commands one prompt takes.
    public static final int COMMANDS = 3;

    private static final int SLOTS = 1_000;
    /// Below the limit of tasks per person, which stays as it is.
    private static final int PROMPTS_PER_PERSON = 25;
    private static final int PATIENCE = 2_000;

    private final RunningCambium cambium;
    private final HttpClient client;
    private final List<String> wants;
    private Caller person;
    private int written;

    private PromptWork(RunningCambium cambium, HttpClient client, List<String> wants) {
        this.cambium = cambium;
        this.client = client;
        this.wants = wants;
        this.person = somebody();
    }

    /// Plans prompts of its own and waits until they can be written.
    ///
    /// @param thousands how many thousand prompts
    public static PromptWork prepare(RunningCambium cambium, HttpClient client, int thousands)
            throws IOException, InterruptedException {
        Caller operator = new Caller(
                client, cambium.url(StandaloneService.TREE), cambium.token(UUID.randomUUID(), CallerRole.OPERATOR));
        List<String> wants = new ArrayList<>();
        for (int i = 0; i < thousands; i++) {
            wants.add(operator.post("/planned-prompts", Map.of("language", "en", "slots", SLOTS))
                    .good()
                    .text("want"));
        }
        PromptWork work = new PromptWork(cambium, client, wants.reversed());
        for (int i = 0; i < PATIENCE; i++) {
            Caller.Answer task = work.ask();
            if (task.status() / 100 == 2) {
                work.handIn(task.text("id"));
                return work;
            }
            Thread.sleep(5);
        }
        throw new IllegalStateException("The planned prompts " + wants + " never reached task");
    }

    /// Writes one prompt; gives the answer, in which the tree's root is the message.
    public String write() throws IOException, InterruptedException {
        written++;
        if (written % PROMPTS_PER_PERSON == 0) {
            person = somebody();
        }
        Caller.Answer task = ask().good();
        handIn(task.text("id"));
        return task.text("messageTreeId");
    }

    private Caller.Answer ask() throws IOException, InterruptedException {
        // The one that was planned last comes first: it is there when the others are.
        String want = wants.get(written / (SLOTS - 1));
        return person.post("/tasks", Map.of("kind", "initial_prompt", "languages", List.of("en"), "want", want));
    }

    private void handIn(String task) throws IOException, InterruptedException {
        person.post("/tasks/" + task + "/acknowledgement", Map.of()).good();
        String text = "Why is the sky blue at noon and red in the evening? " + UUID.randomUUID();
        person.post(
                        "/tasks/" + task + "/prompt",
                        Map.of("clientMessageId", UUID.randomUUID().toString(), "text", text))
                .good();
    }

    private Caller somebody() {
        return new Caller(
                client,
                cambium.url(StandaloneService.TASK),
                cambium.token(UUID.randomUUID(), CallerRole.CONTRIBUTOR, CallerRole.TRUSTED));
    }
}
