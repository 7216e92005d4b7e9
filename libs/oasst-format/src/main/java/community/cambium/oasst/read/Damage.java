package community.cambium.oasst.read;

/// What can be wrong with an export file, a line of it or a tree in it.
public enum Damage {
    /// The bytes themselves are damaged; nothing after them can be read.
    BYTES_DAMAGED,
    LINE_TOO_LONG,
    NOT_UTF_8,
    NO_JSON_OBJECT,
    NEITHER_TREE_NOR_MESSAGE,
    /// A field is missing, of the wrong type or out of range.
    FIELD_WRONG,
    ROLE_WRONG,
    LABEL_OUT_OF_RANGE,
    DATE_UNREADABLE,
    /// A reply names another parent than the message it hangs below, or a prompt names one at all.
    PARENT_WRONG,
    PARENT_MISSING,
    REPLY_BEFORE_PARENT,
    CYCLE,
    ID_TWICE,
    SECOND_PROMPT,
    /// The tree is not called like its prompt.
    TREE_NAMED_OTHERWISE,
    TREE_UNNAMED,
    TREE_TOO_LARGE,
    /// A line between the messages of the tree cannot be read.
    TREE_DAMAGED;

    /// Whether nothing more of the file can be read.
    boolean endsReading() {
        return this == BYTES_DAMAGED || this == LINE_TOO_LONG;
    }
}
