import Diagnostics
package import Records

/// Our people: `Specs/people.yaml`.
package typealias People = Record<PeopleFields>

package final class PeopleFields: FieldSet {
    package static let declarations = PeopleFields()
    package static let entity = Entity(
        declarations, name: "people", "The people of our own who sell, coach and make things.")

    package let people = Field<[Person]>("people", .required, about: "Each of them once")
}

/// One of our own people.
package typealias Person = Record<PersonFields>

package final class PersonFields: FieldSet {
    package static let declarations = PersonFields()
    package static let entity = Entity(
        declarations, name: "person", "One of our own people.", text: declarations.name.traits)

    package let id = Field<String>("id", .required, kind: .text(.identifier), about: "What other files call them")
    package let name = Field<String>("name", .required, .customer, about: "Their name, as it stands on papers")
    package let title = Field<String>("title", .optional, .customer, about: "Their title, as it stands on their card")
    package let email = Field<String>("email", .optional, .customer, about: "Where customers write to them")
    package let phone = Field<String>("phone", .optional, .customer, about: "Where customers ring them")
    package let roles = Field<[Located<Reference<ToRole>>]>("roles", about: "The roles they play")
    package let manager = Field<Reference<ToPerson>>(
        "manager", unresolved: "W22", about: "Who coaches them, where a deal names nobody else")
    package let zone = Field<String>(
        "zone", kind: .text(.timeZone), about: "Where their clocks are: Europe/Dublin")

    package let folder = ComputedField<String>(
        "folder", about: "What the folder of their papers is called: their id, or their name where they are not listed",
        from: computing { (person: Person, _) in (person.id ?? person.name).map { .text($0.value) } })
}
