package import Records

/// What happens when.
package typealias TimelineEntry = Record<TimelineEntryFields>

package final class TimelineEntryFields: FieldSet {
    package static let declarations = TimelineEntryFields()
    package static let entity = Entity(declarations, name: "timeline entry", "What happens when.")

    package let when = Field<String>("when", .required, .customer, about: "When")
    package let what = Field<String>("what", .required, .customer, about: "What")
}
