package import Records

/// What they will ask, and what we answer.
package typealias ExpectedQuestion = Record<ExpectedQuestionFields>

package final class ExpectedQuestionFields: FieldSet {
    package static let declarations = ExpectedQuestionFields()
    package static let entity = Entity(
        declarations, name: "expected question", "What they will ask, and what we answer.")

    package let question = Field<String>("question", .required, about: "In their words")
    package let answer = Field<String>("answer", about: "In ours")
}
