package import Records

/// What may be held against us, and what we say.
package typealias Objection = Record<ObjectionFields>

package final class ObjectionFields: FieldSet {
    package static let declarations = ObjectionFields()
    package static let entity = Entity(declarations, name: "objection", "What may be held against us, and what we say.")

    package let objection = Field<String>("objection", .required, about: "In the words of the customer")
    package let response = Field<Markdown>("response", .required, about: "What we say")
}
