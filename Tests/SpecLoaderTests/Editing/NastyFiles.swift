import Records
import SpecLoader
import Testing

/// Files in every style that YAML knows, each a ``Things/entity``. Comments that begin with `# c` are counted.
enum NastyFiles {
    struct File: CustomTestStringConvertible, Sendable {
        var name: String
        var seed: UInt64
        var text: String
        /// What the editor may say beside that an item would be left without fields.
        var refusals: Set<SpecEditRefusal> = []

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
        File(name: "tabs behind values, in comments and within brackets", seed: 13, text: tabs),
        File(
            name: "Windows, no line end at the end", seed: 14,
            text: String(flush.replacing("\n", with: "\r\n").dropLast())),
        File(name: "folded texts among lists without indentation", seed: 15, text: folded),
        File(name: "anchors and aliases", seed: 16, text: anchors, refusals: [.aliased, .unsafe]),
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

    private static let tabs = """
        name: Ada\t# c1
        words: [a,\tb\t,\t'c']\t# c2\ttab
        parts:\t# c3
          - id: a\t
            name:\tA
          # c4\ttab
          - id: b\t# c5

        """

    private static let folded = """
        # c1
        note: >
          one
          two

          three
        notes:
        - >-
          a
          b
        # c2
        - |+
          c

        - d
        parts:
        -
          # c3
          note: >2
              deeper
            again
          name: x

        """

    private static let anchors = """
        part: &p # c1
          id: p
          name: &n Ada
          words: [a, b]
        name: *n
        parts:
          - *p
          - <<: *p
            id: q # c2
          - id: r
            name: Own
        # c3
        note: own

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
}
