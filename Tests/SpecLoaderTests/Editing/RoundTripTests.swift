import Diagnostics
import Foundation
import Records
import SalesModel
import SpecLoader
import TestSupport
import Testing

@Suite("Whatever is edited, nothing else changes")
struct RoundTripTests {
    @Test(
        "each field of each shipped spec takes another value, in its own lines", arguments: try ShippedSpecs.editable())
    func shipped(_ file: SpecFile) throws {
        let before = try #require(Flat(file))
        let fields = before.fields.sorted { $0.value.place < $1.value.place }
        #expect(fields.count > 20)
        let edits = fields.map { SpecEdit($0.key, .set(.text($0.value.otherValue ?? ""))) }
        let edited = try SpecEditor(file).applying(edits)
        #expect(Things.apply(edited.replacements, to: file.bytes) == edited.file.bytes)
        try #require(edited.replacements.count == fields.count)
        let source = SourceText(file: file.path, text: String(decoding: file.bytes, as: UTF8.self))
        for (field, change) in zip(fields, edited.replacements) {
            // Within quotes, and behind the header of a block.
            let start = source.position(utf8Offset: change.range.lowerBound)
            let end = source.position(utf8Offset: change.range.upperBound)
            let place = field.value.place
            #expect(
                start >= Position(line: place.start.line - 1, column: 1) && end.line <= place.end.line, "\(field.key)")
        }
        let after = try #require(Flat(edited.file))
        let values = after.fields.values.sorted { $0.place < $1.place }
        #expect(values.map(\.raw) == fields.map { $0.value.otherValue })
        let back = zip(after.fields.sorted { $0.value.place < $1.value.place }, fields).map { now, then in
            SpecEdit(now.key, .set(.text(then.value.raw)))
        }
        #expect(try Flat(SpecEditor(edited.file).applying(back).file)?.raws(without: nil) == before.raws(without: nil))
    }

    @Test("one field alone changes no other", arguments: try ShippedSpecs.editable())
    func alone(_ file: SpecFile) throws {
        let editor = try SpecEditor(file)
        let before = try #require(Flat(file))
        let fields = before.fields.sorted { $0.value.place < $1.value.place }
        for (address, field) in stride(from: 3, to: fields.count, by: fields.count / 5).map({ fields[$0] }) {
            let value = try #require(field.otherValue, "\(address)")
            let edited = try editor.applying([SpecEdit(address, .set(.text(value)))])
            #expect(edited.replacements.count == 1, "\(address)")
            let after = try #require(Flat(edited.file))
            #expect(after.fields[Self.address(address, said: field.raw, saying: value)]?.raw == value, "\(address)")
            #expect(after.raws(without: address) == before.raws(without: address), "\(address)")
        }
    }

    /// Items are known by their ids, so that a new id is a new address.
    private static func address(_ address: FieldAddress, said old: String, saying new: String) -> FieldAddress {
        var steps = address.steps
        let isID = steps.last == .field("id")
        if steps.count > 2, steps[steps.count - 2] == .item(old) || isID { steps[steps.count - 2] = .item(new) }
        return FieldAddress(file: address.file, steps: steps)
    }

    /// How often each file is edited; `EDITS=500 swift test --filter RoundTrip` takes its time.
    private static let rounds = ProcessInfo.processInfo.environment["EDITS"].flatMap { Int($0) } ?? 40

    @Test("random edits, one after the other, of files of every style", arguments: NastyFiles.all)
    func random(_ nasty: NastyFiles.File) throws {
        var random = SeededRandom(seed: nasty.seed)
        var file = Things.file(nasty.text)
        var made = 0
        for round in 0..<Self.rounds {
            if let edited = try edited(
                file, as: Things.entity, using: &random, told: "round \(round)", mayRefuse: nasty.refusals)
            {
                file = edited
                made += 1
            } else if nasty.refusals.isEmpty == false, round % 10 == 9 {
                // What aliases reach grows rare as edits go on.
                file = Things.file(nasty.text)
            }
        }
        #expect(made > Self.rounds / (nasty.refusals.isEmpty ? 2 : 4), "\(made)")
    }

    @Test(
        "random edits of each shipped spec, and of those to start from",
        arguments: try ShippedSpecs.editable() + ShippedSpecs.starter())
    func randomOfShipped(_ file: SpecFile) throws {
        var random = SeededRandom(seed: UInt64(file.bytes.count))
        var made = 0
        for round in 0..<max(Self.rounds / 5, 1) {
            // What is required may not go, and a text may be none that the field takes.
            let isMade =
                try edited(
                    file, as: Flat.entity(of: file), using: &random, told: "round \(round)", mayBeInvalid: true) != nil
            made += isMade ? 1 : 0
        }
        #expect(made > Self.rounds / 16, "\(made)")
    }

    /// The file after one edit, which is held against a model of what it is to say; nil where it was refused.
    private func edited(
        _ file: SpecFile, as entity: Entity, using random: inout SeededRandom, told: String,
        mayRefuse: Set<SpecEditRefusal> = [], mayBeInvalid: Bool = false
    ) throws -> SpecFile? {
        let record = try #require(SpecLoader.read(file, as: entity, id: "a").record)
        let address = try #require(FieldAddress(specFile: file.path))
        let choices = RandomEdits(of: record, in: address.file)
        let edit = choices.next(using: &random)
        let before = String(decoding: file.bytes, as: UTF8.self)
        let edited: EditedSpec
        do throws(SpecEditError) {
            edited = try SpecEditor(file, as: entity, id: "a").applying([edit])
        } catch {
            // An anchor that is left without an alias is a fault.
            if mayBeInvalid || mayRefuse.contains(.aliased), case .invalid = error.refusal { return nil }
            if case .shared = error.refusal, mayRefuse.contains(.aliased) { return nil }
            #expect(
                error.refusal == .lastField || mayRefuse.contains(error.refusal),
                "\(told): \(error)\n\(edit)\n\(before)")
            return nil
        }
        let text = String(decoding: edited.file.bytes, as: UTF8.self)
        let all = "\(told): \(edit)\n\(before)\n=>\n\(text)"
        #expect(Things.apply(edited.replacements, to: file.bytes) == edited.file.bytes, "\(all)")
        let after = try #require(SpecLoader.read(edited.file, as: entity, id: "a").record, "\(all)")
        let wanted = SpecValue(record).applying(edit.change, at: edit.address.steps[...])
        let isAsWanted = SpecValue(after).compact == wanted?.compact
        #expect(isAsWanted, "\(all)")

        // Comments go only with what they stand in.
        let found = choices.values.first { $0.address == edit.address }
        let isNasty = entity === Things.entity
        let (was, now) = (Comments(before, marked: isNasty), Comments(text, marked: isNasty))
        let mayGo: ClosedRange<Int>?
        switch edit.change {
        case .set(.text), .insert: mayGo = nil
        case .set(.list), .set(.record): mayGo = found.map { Self.withBrackets($0.lines, before) }
        case .remove:
            // Records that lose their last field go too.
            let left = Set(RandomEdits(of: after, in: address.file).values.map(\.address))
            let gone = choices.values.filter { other in
                edit.address.steps.starts(with: other.address.steps) && !left.contains(other.address)
            }
            let outermost = gone.min { $0.address.steps.count < $1.address.steps.count } ?? found
            mayGo = outermost.map { Self.withBrackets($0.lines, before) }
        }
        let lost = was.all.filter { mayGo?.contains($0.line) != true }.map(\.text)
        let areKept = now.contains(lost)
        #expect(areKept, "\(all)")
        // A text in the place of a text is a change of its own lines alone.
        if case .set(.text) = edit.change, let found {
            let source = SourceText(file: file.path, text: before)
            for change in edited.replacements {
                let lines =
                    source.position(utf8Offset: change.range.lowerBound)
                    .line...source.position(utf8Offset: change.range.upperBound).line
                // Behind the header of a block its first lines may be empty.
                let blanks = before.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
                    .prefix(found.lines.lowerBound - 1).reversed().prefix { $0.allSatisfy(\.isWhitespace) }.count
                #expect(
                    lines.lowerBound >= found.lines.lowerBound - 1 - blanks
                        && lines.upperBound <= found.lines.upperBound,
                    "\(all)")
            }
        }
        return edited.file
    }

    /// The lines of a value, and those behind it up to the brackets that end it.
    private static func withBrackets(_ lines: ClosedRange<Int>, _ text: String) -> ClosedRange<Int> {
        var last = lines.upperBound
        let all = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (number, line) in all.enumerated().dropFirst(lines.upperBound) {
            let code = line.prefix { $0 != "#" }
            guard code.allSatisfy({ $0.isWhitespace || "]},".contains($0) }) else { break }
            if code.contains(where: { "]}".contains($0) }) { last = number + 1 }
        }
        return lines.lowerBound...last
    }

    /// The lines that are comments; where they are marked, what begins with `# c`, also behind values.
    private struct Comments {
        var all: [(line: Int, text: String)] = []

        init(_ text: String, marked: Bool) {
            for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
            {
                if marked, let mark = line.range(of: "# c", options: .backwards) {
                    all.append((number + 1, String(line[mark.lowerBound...])))
                } else if !marked, let first = line.first(where: { !$0.isWhitespace }), first == "#" {
                    all.append((number + 1, line.trimmingCharacters(in: .whitespaces)))
                }
            }
        }

        /// Whether these come in this order.
        func contains(_ texts: [String]) -> Bool {
            var rest = texts[...]
            for comment in all where comment.text == rest.first { rest = rest.dropFirst() }
            return rest.isEmpty
        }
    }
}

/// The fields of a spec file that hold one value, by address.
struct Flat {
    struct Field {
        var raw: String
        var kind: FieldKind
        var place: Place
    }

    var fields: [FieldAddress: Field] = [:]
    var lists: [FieldAddress: Int] = [:]

    init?(_ file: SpecFile, as entity: Entity? = nil) {
        guard let address = FieldAddress(specFile: file.path) else { return nil }
        let read = SpecLoader.read(file, as: entity ?? Flat.entity(of: file), id: "a")
        guard let record = read.record, !read.diagnostics.contains(where: { $0.severity == .error }) else { return nil }
        add(record, at: address)
    }

    static func entity(of file: SpecFile) -> Entity {
        if file.path.hasPrefix("Specs/deals/") { return DealFields.entity }
        return file.path.hasPrefix("Specs/interactions/") ? InteractionFields.entity : ProcessFields.entity
    }

    private mutating func add(_ record: RecordStorage, at address: FieldAddress) {
        for field in record.entity.fields where field.isWritten && record.keyPlace(of: field) != nil {
            guard let value = record[field] else { continue }
            add(value, field.kind, at: address.appending(.field(field.key)))
        }
    }

    private mutating func add(_ value: Located<FieldValue>, _ kind: FieldKind, at address: FieldAddress) {
        switch (value.value, kind) {
        case (.record(let record), _): add(record, at: address)
        case (.list(let items), .list(let kind)):
            lists[address] = items.count
            for (index, item) in items.enumerated() {
                var step = FieldAddress.Step.position(index + 1)
                if case .record(let record) = item.value, let id = record.id?.value { step = .item(id) }
                add(item, kind, at: address.appending(step))
            }
        default:
            fields[address] = Field(raw: value.value.raw ?? "", kind: kind, place: value.place)
        }
    }

    /// Of all fields but one, and but those whose addresses its change may change.
    func raws(without address: FieldAddress?) -> [String: String] {
        var raws: [String: String] = [:]
        for (other, field) in fields where other != address {
            if let address, address.steps.last == .field("id") || address.steps.last == .field("interaction"),
                other.steps.starts(with: address.steps.dropLast(2))
            {
                continue
            }
            raws[other.description] = field.raw
        }
        return raws
    }
}

extension Flat.Field {
    /// Another value of the same kind.
    var otherValue: String? {
        switch kind {
        case .text(.plain): raw + ": and 'more' #1"
        case .text(.identifier): raw + "-2"
        case .text(.currency): raw == "USD" ? "CHF" : "USD"
        case .text(.language): raw == "de-AT" ? "de-CH" : "de-AT"
        case .text(.webAddress), .text(.asset): "https://example.com/\(raw.count)"
        case .markdown: raw + "\n\n- one\n  - two: [x]\n\nEnd"
        case .integer: String((Int(raw) ?? 0) + 1)
        case .number: raw == "12.5" ? "13" : "12.5"
        case .boolean: raw == "true" ? "false" : "true"
        case .day: raw == "2027-01-02" ? "2027-01-03" : "2027-01-02"
        case .moment: raw == "2027-01-02T09:30+01:00" ? "2027-01-03T09:30+01:00" : "2027-01-02T09:30+01:00"
        case .timeSpan: raw == "3 weeks" ? "4 weeks" : "3 weeks"
        case .choice(let choice): choice.ids.first { $0 != raw }
        case .reference: raw + "-2"
        case .record, .list: nil
        }
    }
}

extension SpecFile: CustomTestStringConvertible {
    package var testDescription: String { path }
}
