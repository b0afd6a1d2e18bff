import Records
import SpecLoader
import Testing

/// Files in every style that YAML knows, each a ``Things/entity``, and edits of them at random. Comments that begin with
/// `# c` are counted.
enum NastyFiles {
    struct File: CustomTestStringConvertible, Sendable {
        var name: String
        var seed: UInt64
        var text: String

        var testDescription: String { name }
    }

    static let all: [File] = [
        File(name: "lines, two spaces", seed: 1, text: blocks),
        File(name: "lines, Windows, byte order mark", seed: 2, text: "\u{FEFF}" + blocks.replacing("\n", with: "\r\n")),
        File(name: "lines that end in CR", seed: 3, text: blocks.replacing("\n", with: "\r")),
        File(name: "lists without indentation", seed: 4, text: flush),
        File(name: "four spaces, double quotes", seed: 5, text: wide),
        File(name: "brackets", seed: 6, text: brackets),
        File(name: "brackets over several lines", seed: 7, text: open),
        File(name: "block scalars of all kinds", seed: 8, text: scalars),
        File(name: "JSON", seed: 9, text: json),
        File(name: "no line end at the end", seed: 10, text: "name: Ada # c1\nparts:\n  - id: a\n    words: [x]"),
        File(name: "a document with markers", seed: 11, text: "%YAML 1.1\n---\n# c1\nname: Ada\nwords: [a]\n...\n"),
        File(name: "almost nothing", seed: 12, text: "\n\n# c1\n\nname: 'x'\n\n# c2\n"),
    ]

    private static let blocks = """
        # c1
        name: Ada  # c2
        count: 1

        # c3
        words:
          # c4
          - one # c5
          - 'two'

          # c6
          - "three"

        # c7
        notes:
          - |
            a
              b
          - plain
        part:
          # c8
          id: p
          inner:
            first: x

        # c9
        parts:
          - id: a   # c10
            name: A
            words: [x, y y]

          # c11
          - name: B
            note: >-
              folded text
              over lines
          -
            id: c
            # c12
            words:
              - z z
        # c13

        """

    private static let flush = """
        parts:
        - id: a
          words:
          - x # c1
          -   y
          inner: {first: one}
        # c2
        -   name: B
            words: []
        words:
        - a
        # c3
        status: draft

        """

    private static let wide = """
        name: "Ada"
        part:
            name: "x"   # c1
            words:
                - "a"
                - "b"
            inner:
                second: |
                    one
                    two
        # c2
        parts:
            -   id: a
                name: "A"
            -   id: b
                note: "b"

        """

    private static let brackets = """
        name: 'it''s'
        words: [a, 'b, c', "d", e f] # c1
        part: {id: p, name: x, words: [one, two], inner: {first: y}}
        parts: [{id: a, name: A}, {id: b}]  # c2
        roles: []
        notes: [ a , b ]

        """

    private static let open = """
        words: [
          a, # c1
          b,
          # c2
          'c d'
        ]
        part: {
          id: p, # c3
          name: "x",
        }
        parts:
          [
            { id: a, words: [ x ] },
            { id: b,
              name: B }, # c4
          ]

        """

    private static let scalars = """
        name: plain text
          that goes on # c1
        note: |+ # c2
          kept

          lines


        notes:
          - >
            folded
            text

            more
          - |2-
              indented
            text
          - >+2
             a
          - 'single
            over lines'
          - "double \\
            over lines"
        # c3
        part:
          note: >-

            after an empty line
          name: >
            one
        when: 2026-12-01T09:30+01:00

        """

    private static let json = """
        {
          "name": "Ada",
          "words": ["a", "b"],
          "part": {"id": "p", "inner": {"first": "x", "second": "y\\nz"}},
          "parts": [
            {"id": "a", "name": "A"},
            {"id": "b", "words": []}
          ]
        }

        """

    private static let texts = [
        "x", "two words", "it's", "a \"b\"", "a: b", "a #b", "# a", "- a", "? a", ": a", "[a]", "{a}", "a, b", "a]b}",
        "&a",
        "*a", "!a", "|", ">", "%a", "@a", "`a`", "yes", "No", "null", "~", "12", "1.5e3", "2026-12-01", "12:30", "0x1F",
        " a", "a ", "a\tb", "'", "\"", "''", "\\", "a\\nb", "é", "e\u{301}", "👩‍💻", "אלון", "名前", "\u{F0B7} x", "a:",
        "a::b",
        "---", "--- a", "...", "<<", "=", "http://example.com/#a", "a\u{A0}b",
        String(repeating: "long words ", count: 15) + "end",
    ]

    private static let breaks = [
        "one\ntwo", "a\n\n\nb", "- a\n  - b\n- c", "  a\nb", "\n a", "a \nb", "a\n  \nb", "# a\nb", "a\n# b", "'a\n\"b",
        "a: b\nc: d",
        "---\na", "a\n...", "\ta\nb", "a\n\tb",
    ]

    /// A change of some field, item, list or record.
    static func edit(of file: Flat, using random: inout FixedRandom) -> SpecEdit {
        let fields = file.fields.keys.sorted { $0.description < $1.description }
        let lists = file.lists.keys.sorted { $0.description < $1.description }
        switch Int.random(in: 0..<10, using: &random) {
        case 0..<4:
            if let address = fields.randomElement(using: &random), let kind = file.fields[address]?.kind {
                return SpecEdit(address, .set(.text(value(kind, using: &random))))
            }
        case 4:
            if let address = lists.randomElement(using: &random), let count = file.lists[address] {
                let kind = Things.entity.field(at: address.steps)?.kind
                if case .list(let item)? = kind {
                    let position = Bool.random(using: &random) ? nil : Int.random(in: 1...(count + 1), using: &random)
                    return SpecEdit(address, .insert(new(item, using: &random), at: position))
                }
            }
        case 5:
            if let address = fields.randomElement(using: &random), file.fields.count > 4 {
                return SpecEdit(address, .remove)
            }
        case 6:
            // A whole item.
            let items = Set(
                fields.compactMap { address -> FieldAddress? in
                    guard let index = address.steps.lastIndex(where: { if case .field = $0 { false } else { true } })
                    else {
                        return nil
                    }
                    return FieldAddress(file: address.file, steps: Array(address.steps[...index]))
                }
            ).sorted { $0.description < $1.description }
            if let address = items.randomElement(using: &random), file.fields.count > 6 {
                return SpecEdit(address, .remove)
            }
        default: break
        }
        let records: [[FieldAddress.Step]] = [[], [.field("part")]] + parts(fields)
        let record = records.randomElement(using: &random) ?? []
        let entity = record.isEmpty ? Things.entity : Things.part
        let field = entity.fields.filter(\.isWritten).randomElement(using: &random) ?? entity.fields[1]
        let address = FieldAddress(file: "things/a", steps: record + [.field(field.key)])
        return SpecEdit(address, .set(new(field.kind, using: &random)))
    }

    private static func parts(_ fields: [FieldAddress]) -> [[FieldAddress.Step]] {
        Array(Set(fields.map { Array($0.steps.prefix(2)) }.filter { $0.first == .field("parts") && $0.count == 2 }))
            .sorted { "\($0)" < "\($1)" }
    }

    private static func new(_ kind: FieldKind, using random: inout FixedRandom) -> SpecValue {
        switch kind {
        case .list(let item):
            return .list((0..<Int.random(in: 1...3, using: &random)).map { _ in new(item, using: &random) })
        case .record(let entity):
            var values: [String: SpecValue] = [:]
            for field in entity.fields where Bool.random(using: &random) {
                values[field.key] = new(field.kind, using: &random)
            }
            if values.isEmpty, let field = entity.fields.first { values[field.key] = new(field.kind, using: &random) }
            return .record(values)
        default: return .text(value(kind, using: &random))
        }
    }

    private static func value(_ kind: FieldKind, using random: inout FixedRandom) -> String {
        let number = Int.random(in: 1...9, using: &random)
        switch kind {
        case .markdown: return (texts + breaks + breaks).randomElement(using: &random) ?? ""
        case .text(.identifier): return "id-\(Int.random(in: 0..<100_000, using: &random))"
        case .integer: return String(number)
        case .number: return "\(number).5"
        case .boolean: return Bool.random(using: &random) ? "true" : "false"
        case .day: return "2026-12-0\(number)"
        case .moment: return "2026-12-0\(number)T09:30Z"
        case .timeSpan: return "\(number + 1) days"
        case .choice: return ["draft", "done", "no"].randomElement(using: &random) ?? ""
        case .text, .reference, .list, .record: return texts.randomElement(using: &random) ?? ""
        }
    }
}
