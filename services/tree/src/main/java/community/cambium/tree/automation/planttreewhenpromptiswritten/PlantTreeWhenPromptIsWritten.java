package community.cambium.tree.automation.planttreewhenpromptiswritten;

import community.cambium.events.CambiumEvent;
import community.cambium.events.LotteryEvent.PromptsWanted;
import community.cambium.events.TaskEvent.PromptWritten;
import community.cambium.tree.automation.Policy;
import community.cambium.tree.languages.LanguageCommand.NoteLanguage;
import community.cambium.tree.lottery.LotteryCommand.BeginPromptReview;
import community.cambium.tree.messagetree.MessageTreeCommand.PlantTree;
import community.cambium.tree.parameters.Occasion;
import community.cambium.tree.plan.Plans;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Plants a tree for every prompt, in the shape and with the origin that were planned for it if it was planned.
@Component
class PlantTreeWhenPromptIsWritten implements Policy {
    private final Plans plans;

    PlantTreeWhenPromptIsWritten(Plans plans) {
        this.plans = plans;
    }

    @Override
    public List<Object> commands(CambiumEvent event, Occasion occasion) {
        if (!(event instanceof PromptWritten prompt)) {
            return List.of();
        }
        Optional<PromptsWanted> plan = plans.planOf(prompt.wantId());
        return List.of(
                new PlantTree(
                        prompt.treeId(),
                        prompt.taskId(),
                        prompt.wantId(),
                        prompt.contributor(),
                        prompt.language(),
                        plan.map(PromptsWanted::shape).orElse(null),
                        plan.map(PromptsWanted::origin).orElse(null),
                        occasion),
                new NoteLanguage(prompt.language()),
                new BeginPromptReview(prompt.language(), prompt.treeId(), prompt.wantId(), occasion));
    }
}
