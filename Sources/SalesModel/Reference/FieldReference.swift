package import Records

/// The reference page of the spec files, made from the declarations: every entity with its fields, in Markdown.
package enum FieldReference {
    /// - Parameters:
    ///   - roots: the entities files are made of; what their fields hold follows.
    ///   - readers: who reads each field
    package static func page(_ roots: [(file: String, entity: Entity)], readers: FieldReaders = FieldReaders())
        -> String
    {
        var lines = [
            "# The fields of the spec files", "",
            "Every file of `Specs/` and the look of documents, every key they may have, and what it means. A key in **bold** is",
            "required. *Seen by* says",
            "who may read the value: what is internal never reaches a customer's or partner's document, and coaching nobody but",
            "the rep and the manager. *Read by* names the shipped documents that print it, the rules and the commands.",
            "",
            "This page is made from the declarations in `Sources/SalesModel/Entities`; `CONTRIBUTING.md` says how.",
        ]
        for entity in Entity.reachable(from: roots.map(\.entity)) {
            let file = roots.first { $0.entity === entity }?.file
            lines += ["", "## \(entity.name.prefix(1).uppercased())\(entity.name.dropFirst())", ""]
            lines.append(entity.summary + (file.map { " File: `\($0)`." } ?? ""))
            lines += ["", "| key | holds | seen by | | read by |", "| --- | --- | --- | --- | --- |"]
            lines += entity.fields.map { row($0, readers.list(FieldName(entity.name, $0.key))) }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func row(_ field: FieldTraits, _ readers: String) -> String {
        let key = field.isNeeded ? "**`\(field.key)`**" : "`\(field.key)`"
        let note =
            switch field.need {
            case .fromFileName: ". Not written: the file's name says it"
            case .computed: ". Not written: it follows from other fields; templates may print it"
            case .optional, .required, .requiredBy: ""
            }
        let seen = field.kind.isLeaf ? field.audience.rawValue : ""
        return "| \(key) | \(field.kind.words) | \(seen) | \(field.summary)\(note)\(field.defaultWords) | \(readers) |"
    }
}

extension FieldTraits {
    fileprivate var defaultWords: String {
        guard let defaultValue, let raw = defaultValue.raw else { return "" }
        switch defaultValue {
        case .integer, .number, .boolean: return " (default \(raw))"
        case .text, .markdown, .day, .moment, .timeSpan, .relativeDay, .choice, .reference, .record,
            .list:
            return " (default `\(raw)`)"
        }
    }
}

extension FieldKind {
    fileprivate var words: String {
        switch self {
        case .text(.plain): "one line of text"
        case .text(.identifier): "an id"
        case .text(.currency): "a currency, `EUR`"
        case .text(.language): "a language, `en-GB`"
        case .text(.webAddress): "a web address"
        case .text(.asset): "a file of the workspace or an https link"
        case .text(.picture): "a picture of the workspace"
        case .text(.lines): "text; its lines stand behind each other"
        case .text(.timeZone): "a time zone, `Europe/Ljubljana`"
        case .markdown: "Markdown"
        case .integer: "a whole number"
        case .number: "a number"
        case .boolean: "true or false"
        case .day: "a day, `2026-12-01`"
        case .moment: "day and time, `2026-12-01T09:30+01:00`"
        case .timeSpan: "a span, `14 days`"
        case .dueDate: "a day, or `3 days after <plan>`, `2 weeks before go_live`"
        case .choice(let choice): choice.ids.map { "`\($0)`" }.joined(separator: ", ")
        case .reference(let target): target.written
        case .record(let entity): entity.name
        case .list(let item): "a list: \(item.words)"
        }
    }
}
