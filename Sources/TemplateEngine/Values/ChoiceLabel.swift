/// What a case of an enum is called where nobody gave it a label.
package enum ChoiceLabel {
    /// `in_production` becomes `in production`, `case-study` becomes `case study`.
    package static func words(of id: String) -> String {
        id.replacing("_", with: " ").replacing("-", with: " ")
    }
}
