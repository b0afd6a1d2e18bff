package import Records

/// A stretch of the meeting.
package typealias AgendaItem = Record<AgendaItemFields>

package final class AgendaItemFields: FieldSet {
    package static let declarations = AgendaItemFields()
    package static let entity = Entity(declarations, name: "agenda item", "A stretch of the meeting.")

    package let minutes = Field<Int>("minutes", .required, .customer, about: "How long")
    package let topic = Field<String>("topic", .required, .customer, about: "What about")
    package let lead = Field<Reference<ToRole>>("lead", .optional, .customer, about: "Who leads")
}
