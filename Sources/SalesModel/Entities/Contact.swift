package import Records

/// Somebody on the customer's side (or a partner's) of one deal.
package typealias Contact = Record<ContactFields>

package final class ContactFields: FieldSet {
    package static let declarations = ContactFields()
    package static let entity = Entity(
        declarations, name: "contact", "Somebody on the customer's side (or a partner's) of one deal.",
        text: declarations.name.traits)

    package let id = Field<String>("id", .required, kind: .text(.identifier), about: "What the deal calls them")
    package let name = Field<String>("name", .required, .customer, about: "Their name")
    package let title = Field<String>("title", .optional, .customer, about: "Their title")
    package let email = Field<String>("email", about: "Their address")
    package let phone = Field<String>("phone", .optional, .customer, about: "Where they can be rung")
    package let role = Field<Reference<ToRole>>("role", about: "The role they play")
    package let influence = Field<Influence>("influence", about: "How much weight their word has, whatever the title")
    package let influences = Field<[Located<Reference<ToContact>>]>("influences", about: "Whom they influence")
    package let buyingRole = Field<String>("buying_role", about: "Their part in the decision")
    package let support = Field<String>("support", about: "Where they stand towards us, in words")
    package let stance = Field<Stance>("stance", about: "The same in one word")
    package let results = Field<String>("results", about: "The result their job needs")
    package let personalWin = Field<String>("personal_win", about: "What they win themselves")
    package let advocate = Field<Bool>("advocate", about: "Whether they speak for us")
    package let introducedBy = Field<String>("introduced_by", about: "Who introduced us")
    package let links = Field<[ContactLink]>("links", about: "Where they are to be found")
}

/// How much weight somebody's word has.
package enum Influence: String, Choice {
    case high
    case medium
    case low
}

/// Whether somebody is for us, undecided or against us, as far as anybody knows.
package enum Stance: String, Choice {
    case `for`
    case undecided
    case against
    case unknown
}

/// Where a contact is to be found.
package typealias ContactLink = Record<ContactLinkFields>

package final class ContactLinkFields: FieldSet {
    package static let declarations = ContactLinkFields()
    package static let entity = Entity(declarations, name: "link", "Where a contact is to be found.")

    package let url = Field<String>("url", .required, kind: .text(.webAddress), about: "The address")
    package let checked = Field<Day>("checked", about: "When somebody last looked")
}
