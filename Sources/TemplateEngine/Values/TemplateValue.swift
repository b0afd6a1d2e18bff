package import Diagnostics

/// A value that a template prints, tests or loops over, with the line of the spec that said it.
package struct TemplateValue: Sendable {
    package var content: Content
    /// nil where no file said it (`today`, a default, a computed value).
    package var place: Place?

    package init(_ content: Content, at place: Place? = nil) {
        self.content = content
        self.place = place
    }

    package enum Content: Sendable {
        case text(String)
        /// Markdown source: `{{{ }}}` prints it as Markdown, `{{ }}` as its plain text.
        case markdown(String)
        case integer(Int)
        case number(DecimalNumber)
        case date(TemplateDate)
        case boolean(Bool)
        /// A case of an enum: `id` is what `{{#field.id}}` tests, `label` what `{{field}}` prints.
        case choice(id: String, label: String)
        case list([TemplateValue])
        case record(any TemplateRecord)
    }
}

/// A record's fields, read by name; what it has is said by its schema.
package protocol TemplateRecord: Sendable {
    var schema: RecordSchema { get }
    /// The field's value, nil where the spec does not say it.
    func value(of field: String) -> TemplateValue?
}
