import Diagnostics
import Records
import SpecLoader
import Testing

/// An entity with a field of every kind, one in another.
enum Things {
    static let inner = Entity(
        name: "inner", "The innermost record.",
        fields: [
            FieldTraits(key: "first", kind: .text, summary: "A text"),
            FieldTraits(key: "second", kind: .markdown, summary: "A Markdown text"),
        ])

    static let part = Entity(
        name: "part", "A part of a thing.",
        fields: [
            FieldTraits(key: "id", kind: .text(.identifier), summary: "What others call it"),
            FieldTraits(key: "name", kind: .text, summary: "A text"),
            FieldTraits(key: "note", kind: .markdown, summary: "A Markdown text"),
            FieldTraits(key: "words", kind: .list(.text), summary: "Texts"),
            FieldTraits(key: "inner", kind: .record(inner), summary: "A record"),
        ])

    static let role = ReferenceKind("part") { [part] }

    static let entity = Entity(
        name: "thing", "Anything a spec can hold.",
        fields: [
            FieldTraits(key: "id", kind: .text(.identifier), need: .fromFileName, summary: "What others call it"),
            FieldTraits(key: "name", kind: .text, summary: "A text"),
            FieldTraits(key: "note", kind: .markdown, summary: "A Markdown text"),
            FieldTraits(key: "count", kind: .integer, summary: "A whole number"),
            FieldTraits(key: "amount", kind: .number, summary: "A number"),
            FieldTraits(key: "flag", kind: .boolean, summary: "Yes or no"),
            FieldTraits(key: "day", kind: .day, summary: "A day"),
            FieldTraits(key: "when", kind: .moment, summary: "A time of a day"),
            FieldTraits(key: "span", kind: .timeSpan, summary: "So long"),
            FieldTraits(key: "status", kind: .choice(ChoiceKind(ids: ["draft", "done", "no"])), summary: "A choice"),
            FieldTraits(key: "main", kind: .reference(role), summary: "One of the parts"),
            FieldTraits(key: "words", kind: .list(.text), summary: "Texts"),
            FieldTraits(key: "notes", kind: .list(.markdown), summary: "Markdown texts"),
            FieldTraits(key: "roles", kind: .list(.reference(role)), summary: "Some of the parts"),
            FieldTraits(key: "part", kind: .record(part), summary: "A record"),
            FieldTraits(key: "parts", kind: .list(.record(part)), summary: "Records"),
            FieldTraits(key: "total", kind: .number, need: .computed, summary: "What follows"),
        ])

    static func file(_ text: String) -> SpecFile { SpecFile(path: "Specs/things/a.yaml", bytes: Array(text.utf8)) }

    static func address(_ path: String) throws -> FieldAddress { try FieldAddress(parsing: "things/a:" + path) }

    /// The text after the edits.
    static func edited(_ text: String, _ edits: [(String, SpecEdit.Change)]) throws -> String {
        let edits = try edits.map { SpecEdit(try address($0.0), $0.1) }
        let result = try SpecEditor(file(text), as: entity, id: "a").applying(edits)
        try #require(apply(result.replacements, to: Array(text.utf8)) == result.file.bytes)
        return String(decoding: result.file.bytes, as: UTF8.self)
    }

    /// What the editor says instead of editing.
    static func refusal(_ text: String, _ path: String, _ change: SpecEdit.Change) -> String? {
        do {
            _ = try edited(text, [(path, change)])
            return nil
        } catch {
            return "\(error)"
        }
    }

    static func apply(_ replacements: [Replacement], to bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for change in replacements.reversed() { bytes.replaceSubrange(change.range, with: Array(change.text.utf8)) }
        return bytes
    }
}
