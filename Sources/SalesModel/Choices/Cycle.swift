import Records

/// Check, act, plan, do (discovery), or plan, do, check, act (improvement).
package enum Cycle: String, Choice {
    case capd = "CAPD"
    case pdca = "PDCA"
}
