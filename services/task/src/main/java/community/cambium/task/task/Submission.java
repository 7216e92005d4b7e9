package community.cambium.task.task;

import static community.cambium.task.task.TaskRejection.WRONG_KIND_OF_SUBMISSION;

import community.cambium.decider.CommandRejected;
import community.cambium.events.LabelForm;
import community.cambium.events.MessageId;
import community.cambium.events.PersonalText;
import community.cambium.events.Role;
import community.cambium.events.TaskEvent;
import community.cambium.events.TaskEvent.MessageReviewed;
import community.cambium.events.TaskEvent.PromptWritten;
import community.cambium.events.TaskEvent.RepliesRanked;
import community.cambium.events.TaskEvent.ReplyWritten;
import community.cambium.events.TaskEvent.TaskAssigned;
import community.cambium.events.TaskKind;
import community.cambium.task.task.TaskCommand.Submit;
import community.cambium.task.task.TaskCommand.SubmitPrompt;
import community.cambium.task.task.TaskCommand.SubmitRanking;
import community.cambium.task.task.TaskCommand.SubmitReply;
import community.cambium.task.task.TaskCommand.SubmitReview;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a submission becomes if its content is in order.
final class Submission {
    private Submission() {}

    /// The event that the content gives under the task's terms.
    static TaskEvent accepted(TaskAssigned terms, Submit submit) {
        return switch (submit) {
            case SubmitPrompt prompt -> promptWritten(terms, prompt);
            case SubmitReply reply -> replyWritten(terms, reply);
            case SubmitReview review -> messageReviewed(terms, review);
            case SubmitRanking ranking -> repliesRanked(terms, ranking);
        };
    }

    /// The digest of the content alone, whatever the client calls it and whenever it comes.
    static ContentDigest digest(TaskAssigned terms, Submit submit) {
        return switch (submit) {
            case SubmitPrompt prompt -> {
                requireKind(terms, terms.kind() == TaskKind.INITIAL_PROMPT);
                yield ContentDigest.ofText(prompt.rules().tidied(prompt.text()));
            }
            case SubmitReply reply -> {
                replyRole(terms);
                yield ContentDigest.ofText(reply.rules().tidied(reply.text()));
            }
            case SubmitReview review -> ContentDigest.ofLabels(LabelRules.answering(form(terms), review.labels()));
            case SubmitRanking ranking -> ContentDigest.ofRanking(ranking.order(), ranking.notRankable());
        };
    }

    private static TaskEvent promptWritten(TaskAssigned terms, SubmitPrompt prompt) {
        requireKind(terms, terms.kind() == TaskKind.INITIAL_PROMPT);
        return new PromptWritten(
                terms.taskId(),
                terms.wantId(),
                terms.subject(),
                terms.treeId(),
                terms.contributor(),
                terms.language(),
                new PersonalText(terms.contributor(), prompt.rules().tidied(prompt.text())),
                prompt.clientMessageId(),
                prompt.asOf());
    }

    private static TaskEvent replyWritten(TaskAssigned terms, SubmitReply reply) {
        return new ReplyWritten(
                terms.taskId(),
                terms.wantId(),
                reply.messageId(),
                terms.subject(),
                terms.treeId(),
                terms.contributor(),
                replyRole(terms),
                terms.language(),
                new PersonalText(terms.contributor(), reply.rules().tidied(reply.text())),
                reply.clientMessageId(),
                reply.asOf());
    }

    private static TaskEvent messageReviewed(TaskAssigned terms, SubmitReview review) {
        LabelForm form = form(terms);
        return new MessageReviewed(
                terms.taskId(),
                terms.wantId(),
                terms.subject(),
                terms.treeId(),
                terms.contributor(),
                LabelRules.answering(form, review.labels()),
                form.mode(),
                review.clientMessageId(),
                review.asOf());
    }

    private static TaskEvent repliesRanked(TaskAssigned terms, SubmitRanking ranking) {
        requireKind(
                terms,
                terms.kind() == TaskKind.RANK_ASSISTANT_REPLIES || terms.kind() == TaskKind.RANK_PROMPTER_REPLIES);
        TaskDecider.requirePermutation(terms.candidates(), ranking.order());
        List<List<MessageId>> order = ranking.order();
        return new RepliesRanked(
                terms.taskId(),
                terms.wantId(),
                terms.subject(),
                terms.treeId(),
                terms.contributor(),
                order,
                ranking.notRankable(),
                ranking.clientMessageId(),
                ranking.asOf());
    }

    private static Role replyRole(TaskAssigned terms) {
        return switch (terms.kind()) {
            case PROMPTER_REPLY -> Role.PROMPTER;
            case ASSISTANT_REPLY -> Role.ASSISTANT;
            case INITIAL_PROMPT,
                    LABEL_INITIAL_PROMPT,
                    LABEL_PROMPTER_REPLY,
                    LABEL_ASSISTANT_REPLY,
                    RANK_PROMPTER_REPLIES,
                    RANK_ASSISTANT_REPLIES -> throw wrongKind(terms);
        };
    }

    private static LabelForm form(TaskAssigned terms) {
        LabelForm form = terms.form();
        if (form == null) {
            throw wrongKind(terms);
        }
        return form;
    }

    private static void requireKind(TaskAssigned terms, boolean fits) {
        if (!fits) {
            throw wrongKind(terms);
        }
    }

    private static CommandRejected wrongKind(TaskAssigned terms) {
        return new CommandRejected(
                WRONG_KIND_OF_SUBMISSION, Map.of("kind", terms.kind().name().toLowerCase(Locale.ROOT)));
    }
}
