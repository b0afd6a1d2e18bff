import Diagnostics
import Records
import SpecLoader

/// Reads a text as a deal, and changes, adds and removes fields of it one after the other: each has its new value then,
/// and no other has changed. Which fields and values follows from the bytes.
enum EditTarget {
    static func run(_ input: [UInt8]) throws(FuzzFind) {
        var dice = Dice(state: input.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 })
        var file = SpecFile(path: "Specs/deals/acme.yaml", bytes: input)
        for _ in 0..<3 {
            guard let fields = Self.fields(of: file), !fields.isEmpty, let editor = try? SpecEditor(file) else {
                return
            }
            let address = fields.keys.sorted { $0.description < $1.description }[dice.next(fields.count)]
            let edit = Self.edit(address, fields[address] ?? "", &dice)
            guard let edited = try? editor.applying([edit]) else { continue }
            try check(edited, of: file, fields, edit)
            file = edited.file
        }
    }

    private static func check(
        _ edited: EditedSpec, of file: SpecFile, _ before: [FieldAddress: String], _ edit: SpecEdit
    ) throws(FuzzFind) {
        var bytes = file.bytes
        for change in edited.replacements.reversed() {
            bytes.replaceSubrange(change.range, with: Array(change.text.utf8))
        }
        guard bytes == edited.file.bytes else { throw FuzzFind("\(edit): the replacements make another file") }
        guard let after = fields(of: edited.file) else { throw FuzzFind("\(edit): the file cannot be read any more") }
        guard case .set(.text(let text)) = edit.change else { return }
        // A new id is a new address of all that is below it.
        guard edit.address.steps.last != .field("id"), edit.address.steps.last != .field("interaction") else { return }
        // A language tag is read in the letters it is usually written in: `en-GB2` as `en-gb2`.
        guard after[edit.address]?.lowercased() == text.lowercased() else {
            throw FuzzFind("\(edit): reads as \(after[edit.address] ?? "nothing")")
        }
        for (address, value) in before where address != edit.address && after[address] != value {
            throw FuzzFind("\(edit): \(address) changed as well")
        }
        guard after.count <= before.count + 1 else { throw FuzzFind("\(edit): more fields than before") }
    }

    private static let texts = [
        "x", "a: b", "a #b", "'", "\"", "[a, b]", "{", "- a", " a ", "null", "12", "2026-12-01", "é אלון 👩‍💻", "*a",
        "a\\", "---",
    ]

    private static func edit(_ address: FieldAddress, _ value: String, _ dice: inout Dice) -> SpecEdit {
        switch dice.next(6) {
        case 0: return SpecEdit(address, .remove)
        case 1:
            // The record or item around it.
            let steps = Array(address.steps.dropLast())
            return SpecEdit(steps.isEmpty ? address : FieldAddress(file: address.file, steps: steps), .remove)
        case 2:
            guard case .position? = address.steps.last else { break }
            let list = FieldAddress(file: address.file, steps: Array(address.steps.dropLast()))
            return SpecEdit(list, .insert(.text(texts[dice.next(texts.count)]), at: nil))
        case 3: return SpecEdit(address, .set(.text(value + "2")))
        default: break
        }
        return SpecEdit(address, .set(.text(texts[dice.next(texts.count)])))
    }

    /// All fields that hold one value; nil where the file has an error.
    private static func fields(of file: SpecFile) -> [FieldAddress: String]? {
        let read = SpecLoader.read(file, as: SpecKind.deal.entity, id: "acme")
        guard let record = read.record, !read.diagnostics.contains(where: { $0.severity == .error }) else { return nil }
        var found: [FieldAddress: String] = [:]
        collect(record, at: FieldAddress(file: "deals/acme"), into: &found)
        return found
    }

    private static func collect(
        _ record: RecordStorage, at address: FieldAddress, into found: inout [FieldAddress: String]
    ) {
        for field in record.entity.fields where field.isWritten && record.keyPlace(of: field) != nil {
            if let value = record[field]?.value {
                collect(value, at: address.appending(.field(field.key)), into: &found)
            }
        }
    }

    private static func collect(
        _ value: FieldValue, at address: FieldAddress, into found: inout [FieldAddress: String]
    ) {
        switch value {
        case .record(let record): collect(record, at: address, into: &found)
        case .list(let items):
            for (index, item) in items.enumerated() {
                collect(item.value, at: address.appending(.position(index + 1)), into: &found)
            }
        case .text, .markdown, .integer, .number, .boolean, .day, .moment, .timeSpan, .relativeDay, .choice, .reference:
            found[address] = value.raw
        }
    }

    private struct Dice {
        var state: UInt64

        mutating func next(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(count))
        }
    }
}
