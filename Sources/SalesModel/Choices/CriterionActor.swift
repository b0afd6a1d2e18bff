import Records

/// Who does what an exit criterion says.
package enum CriterionActor: String, Choice {
    case buyer
    case seller
    case both
}
