import Records

/// Formal and contractual, or what builds the relationship.
package enum ExchangeKind: String, Choice {
    case tangible
    case intangible
}
