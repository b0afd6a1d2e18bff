import Diagnostics
import Records
import SalesModel
import SpecLoader
import Testing

@Suite("Whatever is edited, nothing else changes")
struct RoundTripTests {
    @Test("each field of each shipped spec takes another value, in its own lines", arguments: try ShippedSpecs.specs())
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

    @Test("one field alone changes no other", arguments: try ShippedSpecs.specs())
    func alone(_ file: SpecFile) throws {
        let editor = try SpecEditor(file)
        let before = try #require(Flat(file))
        let fields = before.fields.sorted { $0.value.place < $1.value.place }
        for (address, field) in stride(from: 3, to: fields.count, by: fields.count / 8).map({ fields[$0] }) {
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

    @Test("five hundred random edits of files of every style", arguments: NastyFiles.all)
    func random(_ nasty: NastyFiles.File) throws {
        var random = FixedRandom(seed: nasty.seed)
        var file = Things.file(nasty.text)
        var made = 0
        for round in 0..<(500 / NastyFiles.all.count + 1) {
            let before = try #require(Flat(file, as: Things.entity))
            let edit = NastyFiles.edit(of: before, using: &random)
            do {
                let edited = try SpecEditor(file, as: Things.entity, id: "a").applying([edit])
                let text = String(decoding: edited.file.bytes, as: UTF8.self)
                #expect(Things.apply(edited.replacements, to: file.bytes) == edited.file.bytes)
                let after = try #require(Flat(edited.file, as: Things.entity), "\(edit)\n\(text)")
                switch edit.change {
                case .set(.text), .insert: #expect(after.comments == before.comments, "\(edit)\n\(text)")
                case .set, .remove: #expect(Set(before.comments).isSuperset(of: after.comments), "\(edit)\n\(text)")
                }
                if case .set(.text(let value)) = edit.change {
                    let address = Self.address(
                        edit.address, said: before.fields[edit.address]?.raw ?? "", saying: value)
                    #expect(after.fields[address]?.raw == value, "\(round): \(edit)\n\(text)")
                    #expect(after.raws(without: edit.address) == before.raws(without: edit.address), "\(edit)\n\(text)")
                }
                file = edited.file
                made += 1
            } catch let error as SpecEditError {
                #expect(
                    error.refusal == .lastField,
                    "\(round): \(error) \(edit)\n\(String(decoding: file.bytes, as: UTF8.self))")
            }
        }
        #expect(made > 40)
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
    var comments: [String]

    init?(_ file: SpecFile, as entity: Entity? = nil) {
        guard let address = FieldAddress(specFile: file.path) else { return nil }
        let kind: Entity =
            file.path.hasPrefix("Specs/deals/")
            ? DealFields.entity
            : file.path.hasPrefix("Specs/interactions/") ? InteractionFields.entity : ProcessFields.entity
        let read = SpecLoader.read(file, as: entity ?? kind, id: "a")
        guard let record = read.record, !read.diagnostics.contains(where: { $0.severity == .error }) else { return nil }
        let text = String(decoding: file.bytes, as: UTF8.self)
        comments = text.split(whereSeparator: \.isNewline).filter { $0.contains("# c") }.map { line in
            String(line[(line.lastIndex(of: "#") ?? line.startIndex)...])
        }.sorted()
        add(record, at: address)
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
