package community.cambium.task.imports;

import community.cambium.decider.Rejection;

/// Why a tree of a file, or a line in which there is none, is not taken over. The rest of the file is.
public enum TreeRefusal implements Rejection {
    NOT_UTF_8("The bytes of the line are no UTF-8."),
    NO_JSON_OBJECT("The line is no complete JSON object."),
    NEITHER_TREE_NOR_MESSAGE("The line is neither a tree nor a message of Open-Assistant's form."),
    FIELD_WRONG("A field is missing, of the wrong type or unusable."),
    TREE_DAMAGED("A line between the messages of the tree cannot be read."),
    TREE_TOO_LARGE("The lines of the tree are too long together."),
    TREE_UNNAMED("The message does not say to which tree it belongs."),
    TREE_NAMED_OTHERWISE("The tree is not called like its prompt."),
    ID_IS_NO_UUID("An id is no UUID."),
    ID_TWICE("A message occurs twice in the tree."),
    SECOND_PROMPT("The tree has a second prompt."),
    ROLE_WRONG("Prompter and assistant do not alternate, beginning with the prompter."),
    PARENT_WRONG("A reply names another parent than the message it hangs below, or a prompt names one."),
    PARENT_MISSING("A message answers one that is missing."),
    REPLY_BEFORE_PARENT("A reply stands before the message it answers."),
    CYCLE("A message answers itself, or is answered by what it answers."),
    TEXT_EMPTY("A text has nothing in it."),
    TEXT_TOO_LONG("A text is longer than allowed."),
    TEXT_HAS_CONTROL_CHARACTERS("A text holds control characters other than line breaks and tabs."),
    LANGUAGE_MISSING("The prompt does not say its language."),
    LANGUAGE_IS_NO_TAG("A text that should name a language is no BCP 47 tag of one, or longer than 35 characters."),
    DATE_UNREADABLE("A date is no ISO-8601 moment of the years 1 to 9999."),
    LABEL_UNKNOWN("A label is not one of Open-Assistant's."),
    LABEL_OUT_OF_RANGE("The mean of a label is missing or not in 0 to 1."),
    LABEL_COUNT_WRONG("Fewer than one person gave a label."),
    SCORE_OUT_OF_RANGE("A classifier's score is not in 0 to 1."),
    RANK_WRONG("Two replies to one message have the same rank, or a prompt has one."),
    TREE_DIFFERS("A tree with this id was imported before, and it was not the same."),
    MESSAGE_TAKEN("A message here has one of the ids already, or a prompt that is to be written was promised it.");

    private final String advice;

    TreeRefusal(String advice) {
        this.advice = advice;
    }

    @Override
    public String advice() {
        return advice;
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
