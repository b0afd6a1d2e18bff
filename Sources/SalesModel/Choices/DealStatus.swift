import Records

/// How a deal stands.
package enum DealStatus: String, Choice {
    case open
    case won
    case lost
    case noDecision = "no_decision"
}
