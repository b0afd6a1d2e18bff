import Records

/// How far an item of collateral is.
package enum CollateralStatus: String, Choice {
    case draft
    case requested
    case inProduction = "in_production"
    case approved
    case retired
}
