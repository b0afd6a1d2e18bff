import Records

/// How a meeting ended.
package enum OutcomeResult: String, Choice {
    case order
    case advance
    case continuation
    case noSale = "no_sale"
}
