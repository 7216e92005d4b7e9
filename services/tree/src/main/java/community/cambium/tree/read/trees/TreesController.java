package community.cambium.tree.read.trees;

import community.cambium.decider.CommandRejected;
import community.cambium.events.LanguageTag;
import community.cambium.events.MessageId;
import community.cambium.events.MessageTreeId;
import community.cambium.events.TreeState;
import community.cambium.http.Page;
import community.cambium.http.PageRequest;
import community.cambium.http.UnreadableParameter;
import community.cambium.tree.messagetree.MessageTreeRejection;
import community.cambium.tree.read.trees.TreeAnswers.MessageAnswer;
import community.cambium.tree.read.trees.TreeAnswers.TreeAnswer;
import community.cambium.tree.read.trees.TreeAnswers.TreeCount;
import community.cambium.tree.read.trees.TreeAnswers.TreeSummary;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TreesController {
    private final TreesView view;

    TreesController(TreesView view) {
        this.view = view;
    }

    @GetMapping("/trees")
    Page<TreeSummary> trees(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String language,
            PageRequest page) {
        if (state != null
                && Arrays.stream(TreeState.values())
                        .noneMatch(
                                known -> known.name().toLowerCase(Locale.ROOT).equals(state))) {
            throw new UnreadableParameter("state", "is no state of a tree", null);
        }
        return view.trees(state, language == null ? null : inUsualSpelling(language), page);
    }

    @GetMapping("/trees/{id}")
    TreeAnswer tree(@PathVariable UUID id) {
        return view.tree(new MessageTreeId(id))
                .orElseThrow(() -> new CommandRejected(MessageTreeRejection.TREE_UNKNOWN));
    }

    @GetMapping("/messages/{id}")
    MessageAnswer message(@PathVariable UUID id) {
        return view.message(new MessageId(id))
                .orElseThrow(() -> new CommandRejected(MessageTreeRejection.MESSAGE_UNKNOWN));
    }

    @GetMapping("/statistics")
    List<TreeCount> statistics() {
        return view.statistics();
    }

    private static String inUsualSpelling(String language) {
        return LanguageTag.inUsualSpelling(language)
                .orElseThrow(() -> new UnreadableParameter("language", "is no BCP 47 tag of a language", null));
    }
}
