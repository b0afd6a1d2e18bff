import Records

/// How a call plan stands.
package enum PlanStatus: String, Choice {
    case draft
    case reviewed
    case held
}
