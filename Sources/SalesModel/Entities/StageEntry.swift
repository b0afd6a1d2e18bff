import Diagnostics
package import Records

/// When a deal entered a stage.
package typealias StageEntry = Record<StageEntryFields>

package final class StageEntryFields: FieldSet {
    package static let declarations = StageEntryFields()
    package static let entity = Entity(declarations, name: "history entry", "When a deal entered a stage.")

    package let stage = Field<Reference<ToStage>>("stage", .required, unresolved: "E13", about: "Which stage")
    package let entered = Field<Day>("entered", about: "On which day")
}
