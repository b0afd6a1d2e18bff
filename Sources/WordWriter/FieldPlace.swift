/// Where a field to fill in stands, which decides what a blank looks like.
enum FieldPlace {
    /// Alone, over the full width: the paragraph has the rule to write on.
    case block
    /// Within a line of text.
    case line
    /// Alone in an item of a list.
    case item
    /// Alone in a cell, whose column says what is asked.
    case cell
}
