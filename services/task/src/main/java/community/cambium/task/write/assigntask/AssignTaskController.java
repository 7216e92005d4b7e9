package community.cambium.task.write.assigntask;

import community.cambium.events.ContributorId;
import community.cambium.events.MessageId;
import community.cambium.events.TaskKind;
import community.cambium.events.WantId;
import community.cambium.http.Caller;
import community.cambium.http.CallerRole;
import community.cambium.http.CambiumEventHeader;
import community.cambium.http.problem.Problems;
import community.cambium.task.leasebook.WorkWish;
import community.cambium.task.sheet.Conversations;
import community.cambium.task.sheet.TaskSheet;
import community.cambium.task.write.assigntask.TaskAssignment.Assignment;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// `POST /tasks`: asks for work.
@RestController
class AssignTaskController {
    private final TaskAssignment assignment;
    private final Conversations conversations;

    AssignTaskController(TaskAssignment assignment, Conversations conversations) {
        this.assignment = assignment;
        this.conversations = conversations;
    }

    @PostMapping("/tasks")
    ResponseEntity<TaskSheet> assign(
            Caller caller,
            @RequestBody Wanted wanted,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String name) {
        if (wanted.want() != null || wanted.message() != null) {
            caller.needs(CallerRole.TRUSTED, CallerRole.OPERATOR);
        } else {
            caller.needs(CallerRole.CONTRIBUTOR, CallerRole.TRUSTED);
        }
        Assignment given = assignment.assign(wanted.by(new ContributorId(caller.id())), name);
        TaskSheet sheet = TaskSheet.of(given.task(), conversations);
        return given.fresh()
                ? CambiumEventHeader.created(sheet, given.eventId())
                : CambiumEventHeader.ok(sheet, given.eventId());
    }

    /// Says to people what is missing, and to programs how much of it and why not for them.
    @ExceptionHandler
    ResponseEntity<ProblemDetail> nothingToDo(NothingToDo nothing) {
        ProblemDetail problem = Problems.refused(nothing.refusal());
        problem.setProperty("work", nothing.work());
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }

    /// What is asked for: a kind or anything (`random`, also if absent), in some languages.
    record Wanted(
            @Nullable Kind kind,
            @Nullable List<@Nullable String> languages,
            @Nullable WantId want,
            @Nullable MessageId message) {
        WorkWish by(ContributorId contributor) {
            List<String> named = languages == null
                    ? List.of()
                    : languages.stream()
                            .map(language -> Objects.requireNonNullElse(language, ""))
                            .toList();
            return new WorkWish(contributor, kind == null ? null : kind.task(), named, want, message);
        }
    }

    /// The kinds of task, and anything.
    enum Kind {
        RANDOM,
        INITIAL_PROMPT,
        PROMPTER_REPLY,
        ASSISTANT_REPLY,
        LABEL_INITIAL_PROMPT,
        LABEL_PROMPTER_REPLY,
        LABEL_ASSISTANT_REPLY,
        RANK_PROMPTER_REPLIES,
        RANK_ASSISTANT_REPLIES;

        @Nullable
        TaskKind task() {
            return this == RANDOM ? null : TaskKind.valueOf(name());
        }

        /// The word in a request.
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
