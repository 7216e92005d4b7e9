package community.cambium.task.write.importtrees;

import static java.util.Objects.requireNonNullElse;

import community.cambium.decider.CommandRejected;
import community.cambium.eventstore.CommandContext;
import community.cambium.eventstore.Commands;
import community.cambium.oasst.read.Damage;
import community.cambium.oasst.read.TreeStream.Unit;
import community.cambium.oasst.read.UnreadableExport;
import community.cambium.task.imports.RefusalCommand;
import community.cambium.task.imports.TreeRefusal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes over what stands in one place of a file, or notes why it is refused.
@Component
class UnitIntake {
    private static final int LONGEST_ID = 36;

    private final TreeIntake trees;
    private final Commands commands;

    UnitIntake(TreeIntake trees, Commands commands) {
        this.trees = trees;
        this.commands = commands;
    }

    void takeIn(Unit unit, ForeignTree.Terms terms, CommandContext context, Tally tally) {
        switch (unit) {
            case Unit.Whole whole -> {
                try {
                    tally.one(trees.takeOver(ForeignTree.of(terms, whole.line(), whole.tree()), context));
                } catch (CommandRejected rejected) {
                    if (!(rejected.rejection() instanceof TreeRefusal reason)) {
                        throw rejected;
                    }
                    String where = requireNonNullElse(rejected.details().get("where"), "the tree");
                    refuse(terms, unit, whole.tree().messageTreeId(), reason, where, context);
                    tally.oneRefused();
                }
            }
            case Unit.Refused refused -> {
                UnreadableExport because = refused.because();
                refuse(terms, unit, refused.treeId(), reasonOf(because.damage()), because.where(), context);
                tally.oneRefused();
            }
        }
    }

    private void refuse(
            ForeignTree.Terms terms,
            Unit unit,
            @Nullable String tree,
            TreeRefusal reason,
            String where,
            CommandContext context) {
        // What is no UUID could be anything, words of people too.
        String id = tree == null || tree.length() != LONGEST_ID ? null : tree;
        commands.send(new RefusalCommand(terms.importId(), unit.line(), id, reason, where), context);
    }

    static String nameOf(Damage damage) {
        return damage.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static TreeRefusal reasonOf(Damage damage) {
        return switch (damage) {
            case NOT_UTF_8 -> TreeRefusal.NOT_UTF_8;
            case NO_JSON_OBJECT -> TreeRefusal.NO_JSON_OBJECT;
            case NEITHER_TREE_NOR_MESSAGE -> TreeRefusal.NEITHER_TREE_NOR_MESSAGE;
            case FIELD_WRONG -> TreeRefusal.FIELD_WRONG;
            case ROLE_WRONG -> TreeRefusal.ROLE_WRONG;
            case LABEL_OUT_OF_RANGE -> TreeRefusal.LABEL_OUT_OF_RANGE;
            case DATE_UNREADABLE -> TreeRefusal.DATE_UNREADABLE;
            case PARENT_WRONG -> TreeRefusal.PARENT_WRONG;
            case PARENT_MISSING -> TreeRefusal.PARENT_MISSING;
            case REPLY_BEFORE_PARENT -> TreeRefusal.REPLY_BEFORE_PARENT;
            case CYCLE -> TreeRefusal.CYCLE;
            case ID_TWICE -> TreeRefusal.ID_TWICE;
            case SECOND_PROMPT -> TreeRefusal.SECOND_PROMPT;
            case TREE_NAMED_OTHERWISE -> TreeRefusal.TREE_NAMED_OTHERWISE;
            case TREE_UNNAMED -> TreeRefusal.TREE_UNNAMED;
            case TREE_TOO_LARGE -> TreeRefusal.TREE_TOO_LARGE;
            case TREE_DAMAGED -> TreeRefusal.TREE_DAMAGED;
            case BYTES_DAMAGED, LINE_TOO_LONG ->
                throw new IllegalStateException("nothing can be read after " + nameOf(damage));
        };
    }
}
