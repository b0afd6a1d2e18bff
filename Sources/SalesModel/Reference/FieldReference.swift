/// The reference page of the spec files, made from the declarations: every entity with its fields, in Markdown.
package enum FieldReference {
    /// - Parameter roots: the entities files are made of; what their fields hold follows.
    package static func page(_ roots: [(file: String, entity: Entity)]) -> String {
        var lines = [
            "# The fields of the spec files", "",
            "Every file of `Specs/`, every key it may have, and what it means. A key in **bold** is required. *Seen by* says",
            "who may read the value: what is internal never reaches a customer's or partner's document.", "",
            "This page is made from the declarations in `Sources/SalesModel/Entities`; `CONTRIBUTING.md` says how.",
        ]
        var found: [Entity] = []
        for root in roots { collect(root.entity, into: &found) }
        for entity in found {
            let file = roots.first { $0.entity === entity }?.file
            lines += ["", "## \(entity.name.prefix(1).uppercased())\(entity.name.dropFirst())", ""]
            lines.append(entity.summary + (file.map { " File: `\($0)`." } ?? ""))
            lines += ["", "| key | holds | seen by | |", "| --- | --- | --- | --- |"]
            lines += entity.fields.map(row)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func row(_ field: FieldTraits) -> String {
        let key = field.isRequired ? "**`\(field.key)`**" : "`\(field.key)`"
        let note =
            switch field.need {
            case .fromFileName: ". Not written: the file's name says it"
            case .computed: ". Not written: it follows from other fields; templates may print it"
            case .optional, .required, .requiredBy: ""
            }
        let seen = field.kind.isLeaf ? (field.audience == .customer ? "customer" : "internal") : ""
        return "| \(key) | \(field.kind.words) | \(seen) | \(field.summary)\(note)\(field.defaultWords) |"
    }

    private static func collect(_ entity: Entity, into found: inout [Entity]) {
        guard !found.contains(where: { $0 === entity }) else { return }
        found.append(entity)
        for field in entity.fields {
            if let inner = field.kind.heldEntity { collect(inner, into: &found) }
        }
    }
}

extension FieldTraits {
    fileprivate var isRequired: Bool {
        switch need {
        case .required, .requiredBy: true
        case .optional, .fromFileName, .computed: false
        }
    }

    fileprivate var defaultWords: String {
        switch defaultValue {
        case .text(let text): " (default `\(text)`)"
        case .integer(let number): " (default \(number))"
        case .number(let number): " (default \(number))"
        case .boolean(let truth): " (default \(truth))"
        case .day, .moment, .timeSpan, .record, .list, nil: ""
        }
    }
}

extension FieldKind {
    fileprivate var heldEntity: Entity? {
        switch self {
        case .record(let type): type.entity
        case .list(let item): item.heldEntity
        case .text, .identifier, .markdown, .integer, .number, .boolean, .day, .moment, .timeSpan, .currency, .language,
            .webAddress, .asset, .choice, .reference:
            nil
        }
    }

    fileprivate var words: String {
        switch self {
        case .text: "one line of text"
        case .identifier: "an id"
        case .markdown: "Markdown"
        case .integer: "a whole number"
        case .number: "a number"
        case .boolean: "true or false"
        case .day: "a day, `2026-12-01`"
        case .moment: "day and time, `2026-12-01T09:30+01:00`"
        case .timeSpan: "a span, `14 days`"
        case .currency: "a currency, `EUR`"
        case .language: "a language, `en-GB`"
        case .webAddress: "a web address"
        case .asset: "a file of the workspace or an https link"
        case .choice(let choice): choice.ids.map { "`\($0)`" }.joined(separator: ", ")
        case .reference(let target): "the id of \(target.words)"
        case .record(let type): type.entity.name
        case .list(let item): "a list: \(item.words)"
        }
    }
}

extension ReferenceKind {
    fileprivate var words: String {
        switch self {
        case .role, .cluster, .stage, .contact: "a \(rawValue)"
        case .audience: "a role or cluster"
        case .interaction: "a Major Interaction"
        case .buyingStep: "a buying step"
        case .exchange: "another exchange (its deliverable)"
        case .criterion: "an exit criterion (or its exact text)"
        case .collateral: "a hand-off"
        }
    }
}
