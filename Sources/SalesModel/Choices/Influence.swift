import Records

/// How much weight somebody's word has.
package enum Influence: String, Choice {
    case high
    case medium
    case low
}
