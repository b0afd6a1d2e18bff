import Records

/// Whose action it is.
package enum ActionSide: String, Choice {
    case buyer
    case seller
}
