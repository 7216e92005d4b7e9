package community.cambium.tree.automation.plantimportedtreewhentreeisimported;

import community.cambium.events.CambiumEvent;
import community.cambium.events.ImportEvent;
import community.cambium.events.ImportEvent.MessageImported;
import community.cambium.events.ImportEvent.TreeImportBegun;
import community.cambium.events.ImportEvent.TreeImported;
import community.cambium.tree.automation.Policy;
import community.cambium.tree.languages.LanguageCommand.NoteLanguage;
import community.cambium.tree.messagetree.MessageTreeCommand.AttachImportedMessage;
import community.cambium.tree.messagetree.MessageTreeCommand.CompleteImport;
import community.cambium.tree.messagetree.MessageTreeCommand.PlantImportedTree;
import community.cambium.tree.parameters.Occasion;
import java.util.List;
import org.springframework.stereotype.Component;

/// Takes an imported tree over step by step, as its facts come.
@Component
class PlantImportedTreeWhenTreeIsImported implements Policy {
    @Override
    public List<Object> commands(CambiumEvent event, Occasion occasion) {
        return event instanceof ImportEvent.OfTree fact ? commands(fact, occasion) : List.of();
    }

    private static List<Object> commands(ImportEvent.OfTree event, Occasion occasion) {
        return switch (event) {
            case TreeImportBegun begun ->
                List.of(
                        new PlantImportedTree(
                                begun.treeId(),
                                begun.language(),
                                begun.author(),
                                begun.origin(),
                                begun.fate(),
                                occasion),
                        new NoteLanguage(begun.language()));
            case MessageImported message -> List.of(attach(message, occasion));
            case TreeImported whole -> List.of(new CompleteImport(whole.treeId(), whole.fate(), occasion));
        };
    }

    private static AttachImportedMessage attach(MessageImported message, Occasion occasion) {
        return new AttachImportedMessage(
                message.treeId(),
                message.messageId(),
                message.parentId(),
                message.role(),
                message.text().owner(),
                message.accepted(),
                message.rank(),
                message.removed(),
                occasion);
    }
}
