package import Records

/// What a template says of itself between its two `---`.
package struct TemplateHeader: Sendable {
    package let record: RecordStorage

    package init(_ record: RecordStorage) { self.record = record }

    /// Its name on the command line.
    package var document: Located<String>? { text("document") }
    /// The kind of document, printed small above the title.
    package var kind: Located<String>? { text("kind") }
    package var title: Located<String>? { text("title") }
    /// What one document is made for each of: one of the words of ``entity(targets:)``.
    package var target: Located<String>? { text("for") }
    package var audience: Located<Audience>? {
        guard let found = record["audience"], let audience = Audience(found.value) else { return nil }
        return Located(audience, at: found.place)
    }
    /// Where the documents go, without an ending.
    package var file: Located<String>? { text("file") }

    /// Whether a calendar file of the meeting is made beside each document.
    package var calendar: Located<Bool>? { truth("calendar") }

    /// Whether the customer's logo stands beside ours.
    package var customerLogo: Located<Bool>? { truth("customer_logo") }

    /// Whether the brand's line stands above the title.
    package var coverLine: Located<Bool>? { truth("cover_line") }

    private func truth(_ key: String) -> Located<Bool>? {
        guard let found = record[key], case .boolean(let truth) = found.value else { return nil }
        return Located(truth, at: found.place)
    }

    private func text(_ key: String) -> Located<String>? {
        guard let found = record[key], let raw = found.value.raw else { return nil }
        return Located(raw, at: found.place)
    }

    /// The fields of a header.
    ///
    /// - Parameter targets: what a template can make one document for each of.
    package static func entity(targets: [String]) -> Entity {
        Entity(
            name: "template", "What a template says of itself: its name, whom it is for, where it goes.",
            fields: [
                FieldTraits(
                    key: "document", kind: .text(.identifier), need: .required,
                    summary: "Its name on the command line"),
                FieldTraits(
                    key: "kind", kind: .text, summary: "The kind of document, printed small above the title"),
                FieldTraits(
                    key: "title", kind: .text, need: .required,
                    summary: "The title of each document; tags may stand in it"),
                FieldTraits(
                    key: "for", kind: .choice(ChoiceKind(ids: targets)), need: .required,
                    summary: "What one document is made for each of"),
                FieldTraits(
                    key: "audience", kind: Audience.kind, need: .required, summary: "Who reads the documents"),
                FieldTraits(
                    key: "file", kind: .text, need: .required,
                    summary: "Where the documents go, without an ending; tags may stand in it"),
                FieldTraits(
                    key: "calendar", kind: .boolean,
                    summary: "Whether a calendar file of the meeting is made beside each document"),
                FieldTraits(
                    key: "customer_logo", kind: .boolean,
                    summary: "Whether the customer's logo stands beside ours, where the deal has one"),
                FieldTraits(
                    key: "cover_line", kind: .boolean,
                    summary: "Whether the brand's 'cover_line' stands above the title"),
            ])
    }
}
