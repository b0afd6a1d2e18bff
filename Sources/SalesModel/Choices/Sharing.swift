import Records

/// What the customer may do with an item.
package enum Sharing: String, Choice {
    case none
    case view
    case download
}
