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
    static let rounds = ProcessInfo.processInfo.environment["EDITS"].flatMap { Int($0) } ?? 40

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

    @Test("random edits of files that are written at random", arguments: 0..<16)
    func randomFiles(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        var made = 0
        for number in 0..<UInt64(Self.rounds) {
            let file = Things.file(RandomFile(seed: seed << 32 + number).text)
            let read = SpecLoader.read(file, as: Things.entity, id: "a")
            guard read.diagnostics.isEmpty, let record = read.record else { continue }
            // A comment, or spaces, that came to stand within a block are text.
            let said = "\(SpecValue(record))"
            if said.contains("# c") || said.contains(#" \")"#) { continue }
            made += try edited(file, as: Things.entity, using: &random, told: "file \(number)") == nil ? 0 : 1
        }
        #expect(made > Self.rounds / 2, "\(made)")
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
            mayGo = outermost.map { Self.withHead(Self.withBrackets($0.lines, before), before) }
        }
        let lost = was.all.filter { mayGo?.contains($0.line) != true }.map(\.text)
        let areKept = now.contains(lost)
        #expect(areKept, "\(String(describing: mayGo)) \(lost) \(all)")
        if case .insert = edit.change {
            let haveStayed = now.keeps(was)
            #expect(haveStayed, "\(all)")
        }
        // A text in the place of a text is a change of its own lines alone.
        if case .set(.text) = edit.change, let found {
            let source = SourceText(file: file.path, text: before)
            // A block may begin and end with empty lines.
            let isBlank = before.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
                .map { $0.allSatisfy(\.isWhitespace) }
            let above = isBlank.prefix(found.lines.lowerBound - 1).reversed().prefix { $0 }.count
            let below = isBlank.dropFirst(found.lines.upperBound).prefix { $0 }.count
            for change in edited.replacements {
                let start = source.position(utf8Offset: change.range.lowerBound).line
                let end = source.position(utf8Offset: change.range.upperBound).line
                #expect(start >= found.lines.lowerBound - 1 - above && end <= found.lines.upperBound + below, "\(all)")
            }
        }
        return edited.file
    }

    /// The lines of a value, and those before it down from the hyphen, bracket or header of a block that begins it.
    private static func withHead(_ lines: ClosedRange<Int>, _ text: String) -> ClosedRange<Int> {
        let all = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        var first = lines.lowerBound
        while first > 1 {
            let code = all[first - 2].prefix { $0 != "#" }.trimmingCharacters(in: .whitespaces)
            if !code.isEmpty {
                let isHead = code.hasSuffix("-") || code.hasSuffix("[") || code.hasSuffix("{")
                return (isHead || code.contains("|") || code.contains(">") ? first - 1 : first)...lines.upperBound
            }
            first -= 1
        }
        return lines
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
}
