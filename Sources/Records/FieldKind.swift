/// What a field holds, for whoever reads, checks or describes records without knowing their Swift types.
///
/// Each kind has the case of ``FieldValue`` with the same name.
package indirect enum FieldKind: Sendable {
    /// One line of text.
    case text(TextFormat)
    /// Markdown source, of any number of lines.
    case markdown
    case integer
    case number
    case boolean
    /// `2026-12-01`
    case day
    /// `2026-12-01T09:30+01:00`
    case moment
    /// `14 days`
    case timeSpan
    /// `2026-12-01` or `3 days after product-demonstration`; see ``DueDate``. Its values are days and relative days.
    case dueDate
    case choice(ChoiceKind)
    case reference(ReferenceKind)
    case record(Entity)
    case list(FieldKind)

    /// What a line of text has to look like.
    package enum TextFormat: Sendable, Hashable {
        case plain
        /// Lower-case letters, digits and hyphens; see ``Identifier``.
        case identifier
        /// ISO 4217: `EUR`
        case currency
        /// BCP 47: `en-GB`
        case language
        /// An address that begins with `http:`, `https:` or `mailto:`.
        case webAddress
        /// A file of the workspace, or an https link.
        case asset
        /// A picture of the workspace.
        case picture
        /// Several lines, too, which stand behind each other; an empty text in quotes says that there is none.
        case lines
        /// A time zone of the IANA database: `Europe/Ljubljana`.
        case timeZone
    }

    /// One line of any text.
    package static let text = FieldKind.text(.plain)
}

/// A closed set of words a field may hold.
package struct ChoiceKind: Sendable {
    /// In the order of declaration.
    package let ids: [String]

    package init(ids: [String]) { self.ids = ids }
}

extension FieldKind {
    /// Lists and nested records have no audience of their own, only their leaves do. A reference is a leaf: that one
    /// contact influences another may be told to nobody outside, though the names of both may.
    package var isLeaf: Bool {
        switch self {
        case .text, .markdown, .integer, .number, .boolean, .day, .moment, .timeSpan, .dueDate, .choice, .reference:
            true
        case .list(let item): item.isLeaf
        case .record: false
        }
    }

    /// The entity of a record, or of a list's records, written below the field; nil where the field holds none.
    package var nestedEntity: Entity? {
        switch self {
        case .record(let entity): entity
        case .list(let item): item.nestedEntity
        case .text, .markdown, .integer, .number, .boolean, .day, .moment, .timeSpan, .dueDate, .choice, .reference: nil
        }
    }

    /// What the value prints as: of a record that stands for a text, and of a list of such, that text.
    package var printed: FieldKind {
        switch self {
        case .record(let entity): entity.textField?.kind ?? self
        case .list(let item): .list(item.printed)
        case .text, .markdown, .integer, .number, .boolean, .day, .moment, .timeSpan, .dueDate, .choice, .reference:
            self
        }
    }

    /// The same with references replaced by the records they lead to: what somebody who follows them finds.
    package var followed: FieldKind {
        switch self {
        case .reference(let kind): .record(kind.entity)
        case .list(let item): .list(item.followed)
        case .text, .markdown, .integer, .number, .boolean, .day, .moment, .timeSpan, .dueDate, .choice, .record: self
        }
    }
}
