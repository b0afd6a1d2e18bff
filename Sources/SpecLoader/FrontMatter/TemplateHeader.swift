package import Records
import SalesModel

/// What a template says of itself between its two `---`.
package typealias TemplateHeader = Record<TemplateHeaderFields>

package final class TemplateHeaderFields: FieldSet {
    package static let declarations = TemplateHeaderFields()
    package static let entity = Entity(
        declarations, name: "template", "What a template says of itself: its name, whom it is for, where it goes.")

    package let document = Field<String>(
        "document", .required, kind: .text(.identifier), about: "Its name on the command line")
    package let kind = Field<String>("kind", about: "The kind of document, printed small above the title")
    package let title = Field<String>("title", .required, about: "The title of each document; tags may stand in it")
    package let subject = Field<TemplateSubject>("for", .required, about: "What one document is made for each of")
    package let audience = Field<Audience>("audience", .required, about: "Who reads the documents")
    package let file = Field<String>(
        "file", .required, about: "Where the documents go, without an ending; tags may stand in it")
}

/// What a template makes one document for each of.
package enum TemplateSubject: String, Choice {
    case process
    case interaction
    case collateral
    case deal
    case plan
}
