import DocumentModel

/// Every block and every inline there is, filled with what breaks pages: markup in values, names from right to left,
/// words without end, empty cells.
enum Torture {
    static let value = "*Acme* | <b>R&D</b> \"quoted\" 'single' \\ `code` {{tag}} #1"
    static let longWord = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
    static let arabic = "شركة الأمل للتجارة"
    static let hebrew = "דנה כהן (מנכ\"לית)"
    static let origin = Origin(file: "Specs/deals/acme.yaml", line: 3, column: 7)

    static func value(_ text: String) -> Inline { .text(text, origin: origin) }
    static func cell(_ text: String) -> TableCell { TableCell([value(text)]) }

    static func document(isInternal: Bool = true, isDraft: Bool = true) -> Document {
        Document(
            kind: "Call plan", title: "Call plan: \(value)", titleInlines: [.text("Call plan: "), value(value)],
            isInternal: isInternal, isDraft: isDraft, organisation: "Müller & Søn </style> \"GmbH\"",
            occasion: "Line walk, 4 May 2026", isoDate: "2026-05-04", blocks: blocks)
    }

    static let blocks: [Block] = brief + text + lists + tables + callouts + fields + figures

    private static let brief: [Block] = [
        .table(
            Table(
                alignments: [.none, .none], header: nil,
                rows: [
                    [TableCell([.text("Customer")]), cell(arabic)],
                    [TableCell([.text("Meeting with")]), cell(hebrew)],
                    [TableCell([.text("Best action")]), TableCell([.openItem(OpenItem(label: "best action"))])],
                    [TableCell([]), cell(longWord)],
                ]))
    ]

    private static let text: [Block] = [
        .heading(Heading(level: 2, content: [.text("What we need to "), .emphasis([.text("learn")])], id: "learn")),
        .paragraph([
            value(value), .text(" and "), value(arabic), .text(", then "), .code("a < b && `c`"), .softBreak,
            .strong([.text("bold "), .emphasis([.text("and more")])]), .lineBreak, .strikethrough([.text("gone")]),
            .text(" "),
            .link(
                Link(destination: "https://x.example/?a=1&b=\"2\"", title: "a \"title\"", content: [.text("a link")])),
            .text(" "), .link(Link(destination: "#learn", content: [.text("within")])),
            .text(" "), .link(Link(destination: "javascript:alert(1)", content: [.text("refused")])),
        ]),
        .paragraph([value("two\nlines"), .text(" "), value(longWord + longWord)]),
        .heading(Heading(level: 3, content: [value(longWord)], id: "long")),
        .paragraph([
            .image(
                Image(path: "a.png", alternative: "a dot & \"more\"", format: .png, bytes: pixel, width: 16, height: 16)
            ),
            .image(
                Image(path: "a.svg", alternative: "", format: .svg, bytes: Array(svg.utf8), width: 2400, height: 40)),
        ]),
        .quote([.paragraph([.text("An hour of a stopped line costs us more than the whole of last year's service.")])]),
        .code(CodeBlock(language: "yaml", text: "name: \"<Acme>\"\nwidth: \(longWord)\(longWord)\n")),
        .thematicBreak,
    ]

    private static let lists: [Block] = [
        .list(
            List(items: [
                ListItem(blocks: [.paragraph([.text("tight")]), .list(List(start: 1, items: [item("below")]))]),
                item("second"),
            ])),
        .list(
            List(
                start: 3,
                items: [
                    ListItem(blocks: [.paragraph([.text("loose")]), .paragraph([.text("with a second paragraph")])]),
                    ListItem(blocks: []),
                ])),
        .list(
            List(items: [
                ListItem(checked: false, blocks: [.paragraph([.text("The plant manager puts a figure on it")])]),
                ListItem(
                    checked: true,
                    blocks: [
                        .paragraph([.text("Finance is in the room")]),
                        .list(List(items: [item("proof: the invitation")])),
                    ]),
                ListItem(checked: false, blocks: []),
                ListItem(blocks: [.paragraph([.field(box("met.1", "criterion one")), .softBreak, value(longWord)])]),
                ListItem(
                    checked: false, blocks: [.paragraph([.text("two boxes "), .field(box("met.2", "criterion two"))])]),
            ])),
    ]

    private static func item(_ text: String) -> ListItem { ListItem(blocks: [.paragraph([.text(text)])]) }
    private static func box(_ path: String, _ label: String) -> FormField {
        FormField(path: path, label: label, kind: .checkbox)
    }

    private static let tables: [Block] = [
        .heading(Heading(level: 2, content: [.text("Who will be there")], id: "people")),
        .table(
            Table(
                alignments: [.left, .center, .none, .right],
                header: ["Name and title", "Influence", "What they want", "€"].map { TableCell([.text($0)]) },
                rows: [
                    [
                        cell(hebrew), cell("high"), cell("Fewer stops on the line, and proof before the summer"),
                        cell("12,000.00"),
                    ],
                    [cell(value), cell("low"), TableCell([]), cell("9.50")],
                    [cell(longWord), cell("medium"), cell(longWord), cell("1,234,567.00")],
                ])),
        .table(
            Table(
                alignments: Array(repeating: .none, count: 12), header: (1...12).map { cell("Column \($0)") },
                rows: [(1...12).map { cell("value \($0)") }])),
        .table(
            Table(
                alignments: [.none, .none], header: [TableCell([]), cell("Two")], rows: [[cell("1"), cell(longWord)]])),
        .table(
            Table(
                alignments: [.none, .none], header: nil,
                rows: [
                    [
                        cell("Fact"),
                        cell("A table of facts further down, with a sentence in it that is long enough to wrap."),
                    ]
                ])),
        .table(Table(alignments: [.none], header: [cell("Only a header")], rows: [])),
    ]

    private static let callouts: [Block] = Callout.Kind.allCases.map { kind in
        .callout(
            Callout(
                kind: kind, title: [.text(kind.rawValue.uppercased())],
                blocks: [.paragraph([.text("What stands out: "), value(value)])]))
    }

    private static let fields: [Block] = [
        .heading(Heading(level: 2, content: [.text("What came of it")], id: "fields")),
        .paragraph([.text("What did they promise?")]),
        .field(FormField(path: "outcome.commitments", label: "commitments", kind: .multiline)),
        .field(
            FormField(path: "plan.objective", label: "objective", kind: .text, value: "Agree \(value)", origin: origin)),
        .paragraph([
            .text("Next: "), .field(FormField(path: "outcome.next", label: "next", kind: .text)), .text(" on "),
            .field(FormField(path: "outcome.date", label: "date", kind: .date)), .text(" or "),
            .field(
                FormField(
                    path: "outcome.known", label: "known", kind: .date, raw: "2026-05-04", value: "4 May 2026")),
        ]),
        .field(
            FormField(
                path: "outcome.result", label: "result",
                kind: .choice([.init("order"), .init("advance"), .init("continuation"), .init("no sale")]))
        ),
        .table(
            Table(
                alignments: [.none, .none, .none],
                header: ["Question", "Answer", "Met"].map { TableCell([.text($0)]) },
                rows: [
                    [
                        cell("What would make you stop this before the summer?"),
                        TableCell([.field(FormField(path: "plan.learn.1", label: "answer", kind: .text))]),
                        TableCell([.field(box("plan.learn.met", "met"))]),
                    ]
                ])),
    ]

    private static let figures: [Block] = [
        .figure(
            .stageMap(
                StageMap(
                    stages: [
                        .init(name: "Research", isCurrent: false, interactions: []),
                        .init(
                            name: "Needs analysis", isCurrent: true,
                            interactions: [
                                .init(name: "Discovery review", isCurrent: true), .init(name: value, isCurrent: false),
                            ]),
                        .init(
                            name: longWord, isCurrent: false,
                            interactions: [.init(name: "Proof of value", isCurrent: false)]),
                        .init(name: arabic, isCurrent: false, interactions: []),
                        .init(
                            name: "Agreement", isCurrent: false,
                            interactions: [.init(name: "Next steps", isCurrent: false)]),
                    ], alternative: "Stage 2 of 5: Needs analysis. Next: \"Discovery review\".")))
    ]

    private static let svg =
        "<svg xmlns='http://www.w3.org/2000/svg' width='2400' height='40'><script>alert(1)</script></svg>"
    /// A PNG of one pixel.
    private static let pixel: [UInt8] = [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1,
        8, 6,
        0, 0, 0, 0x1F, 0x15, 0xC4, 0x89, 0, 0, 0, 0x0D, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0x60, 0x60, 0x60,
        0xF8,
        0x0F, 0, 1, 4, 1, 0, 0x5F, 0xE5, 0xC3, 0x4B, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
    ]
}
