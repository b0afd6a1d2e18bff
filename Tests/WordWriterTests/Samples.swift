import DocumentModel

/// Documents to write: one as it is meant to be, one with everything that can go into one.
enum Samples {
    static func text(_ text: String) -> [Inline] { [.text(text)] }
    static func cell(_ text: String) -> TableCell { TableCell([.text(text)]) }
    static func paragraph(_ text: String) -> Block { .paragraph([.text(text)]) }
    static func item(_ text: String, checked: Bool? = nil, _ more: Block...) -> ListItem {
        ListItem(checked: checked, blocks: [paragraph(text)] + more)
    }
    static func heading(_ level: Int, _ text: String, id: String) -> Block {
        .heading(Heading(level: level, content: [.text(text)], id: id))
    }
    static func field(_ path: String, _ kind: FormField.Kind = .text, raw: String? = nil, value: String? = nil)
        -> FormField
    {
        FormField(path: path, label: String(path.split(separator: ".").last ?? ""), kind: kind, raw: raw, value: value)
    }

    /// Everything that a careless writer turns into markup, or loses.
    static let awkward = "*Acme* | <b>R&D</b> \"q\" 'a' \\ {{ }} #_ 😀👩‍👩‍👧 é Ω 中文"

    /// One red pixel.
    static let png: [UInt8] = [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1,
        8, 2, 0, 0, 0, 0x90, 0x77, 0x53, 0xDE, 0, 0, 0, 0x0C, 0x49, 0x44, 0x41, 0x54, 0x08, 0xD7, 0x63, 0xF8, 0xCF,
        0xC0, 0, 0, 3, 1, 1, 0, 0x18, 0xDD, 0x8D, 0xB0, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
    ]

    static func image(_ format: Image.Format = .png, width: Int = 40, bytes: [UInt8] = png) -> Inline {
        .image(
            Image(
                path: "a.png", alternative: "a red \"square\"", format: format, bytes: bytes, width: width, height: 30))
    }

    static let stageMap = Figure.stageMap(
        StageMap(
            stages: [
                .init(name: "First contact", isCurrent: false, interactions: []),
                .init(
                    name: "Needs analysis", isCurrent: true,
                    interactions: [
                        .init(name: "Needs analysis workshop", isCurrent: true),
                        .init(name: "Discovery review", isCurrent: false),
                    ]),
                .init(
                    name: "Agreement", isCurrent: false,
                    interactions: [.init(name: "Next-steps agreement", isCurrent: false)]),
            ], alternative: "Stage 2 of 3: Needs analysis."))

    static let callPlan = Document(
        kind: "Call plan", title: "Needs analysis with Nordwerk", isInternal: true, organisation: "Linear Drives",
        customer: "Nordwerk Fördertechnik", occasion: "Needs analysis, 14 May 2027", isoDate: "2027-05-14",
        blocks: [
            .table(
                Table(
                    alignments: [.none, .none], header: nil,
                    rows: [
                        [cell("Customer"), cell("Nordwerk Fördertechnik, Kassel")],
                        [cell("Best action"), cell("Petra Lindqvist books the measurement week before we leave")],
                    ])),
            .figure(stageMap),
            heading(2, "Who will be there", id: "who"),
            .table(
                Table(
                    alignments: [.none, .none, .right],
                    header: [cell("Name and title"), cell("What they want"), cell("Years")],
                    rows: [
                        [
                            TableCell([.strong(text("Petra Lindqvist")), .lineBreak, .text("Plant manager")]),
                            cell("Fewer stops on the night shift"), cell("12"),
                        ],
                        [cell("דוד כהן (CFO)"), TableCell([.openItem(OpenItem(label: "what they want"))]), cell("3")],
                    ])),
            heading(2, "What we need to learn", id: "learn"),
            paragraph("Ask in this order:"),
            .list(
                List(
                    start: 1,
                    items: [item("What does an hour of a stopped line cost?"), item("Who works that out?")])),
            .callout(
                Callout(kind: .important, title: text("Before you go"), blocks: [paragraph("Read the stop log.")])),
            .list(List(items: [item("A figure is named in front of finance", checked: false)])),
            paragraph("What did they commit to?"),
            .field(field("plan.outcome.commitments", .multiline)),
        ])

    static func everything(language: String = "en-US") -> Document {
        var document = Document(
            kind: "Everything", title: awkward, language: language, paper: .letter, isInternal: true, isDraft: true,
            organisation: "A & B", occasion: "14 May 2027", isoDate: "2027-05-14", blocks: [])
        document.blocks = headings + inlines + lists + callouts + tables + fields + [.thematicBreak]
        return document
    }

    private static let headings: [Block] = (2...6).flatMap { level in
        [heading(level, "Level \(level) \(awkward)", id: "h\(level)"), paragraph("under it")]
    }

    private static let inlines: [Block] = [
        .paragraph([
            .text("plain "),
            .strong([.text("bold "), .emphasis([.text("both "), .strikethrough(text("struck"))])]), .softBreak,
            .link(
                Link(
                    destination: "https://example.com/a b?x=1&y=ä|", title: "a \"title\"",
                    content: [.text("link "), .strong(text("bold")), image()])),
            .link(Link(destination: "#h3", content: text("inside"))),
            .link(Link(destination: "#nowhere", content: text("nowhere"))), .lineBreak,
            .code("let x = \"1\""), .text(" tab\tand\nline "), .openItem(OpenItem(label: "close date")),
        ]),
        .paragraph([image(width: 4_000), image(.svg), image(.jpeg, bytes: [0xFF, 0xD8, 0xFF])]),
        .paragraph(text("ask דוד כהן (CFO) and محمد علي at 10:00")),
        .quote([
            paragraph("quoted"), .list(List(items: [item("in a quote")])), .quote([paragraph("deeper")]),
            .table(Table(alignments: [.none], header: [cell("head")], rows: [[cell("cell")]])),
        ]),
        .code(CodeBlock(language: "swift", text: "func x() {\n\treturn \"<&>\"\n}\n")),
    ]

    private static let lists: [Block] = [
        .list(
            List(
                start: 7,
                items: [
                    ListItem(blocks: []),
                    ListItem(blocks: [.list(List(start: 1, items: [item("nested first")]))]),
                    item("with more", paragraph("continued"), .code(CodeBlock(text: "code\n"))),
                    item("a task", checked: true, .list(List(items: [item("below", checked: false)]))),
                ])),
        .list(List(start: 1, items: [item("starts anew")])),
        .list(
            List(items: [
                ListItem(blocks: [
                    .paragraph([
                        .field(field("plan.done", .checkbox, raw: "true")), .softBreak, .text("ticked in a field"),
                    ])
                ])
            ])),
    ]

    private static let callouts: [Block] = (Callout.Kind.allCases + [.caution]).map { kind in
        .callout(
            Callout(
                kind: kind, title: text(kind.rawValue),
                blocks: [paragraph("said"), .list(List(start: 1, items: [item("one", paragraph("more"))]))]))
    }

    private static let tables: [Block] = [
        .table(
            Table(alignments: [.left, .center, .right], header: nil, rows: [[cell("Label"), cell("mid"), cell("9")]])),
        .table(
            Table(
                alignments: [], header: [cell("A"), cell("Prose")],
                rows: [[cell("1"), cell(String(repeating: "many words ", count: 200))], [cell("short row")], []])),
        .table(
            Table(
                alignments: [], header: (0..<70).map { cell("h\($0)") }, rows: [(0..<70).map { cell("c\($0)") }])),
        .figure(stageMap), .figure(.stageMap(StageMap(stages: [], alternative: "none"))),
        .figure(
            .stageMap(
                StageMap(
                    stages: (1...8).map { .init(name: "Stage \($0)", isCurrent: $0 == 7, interactions: []) },
                    alternative: "Stage 7 of 8"))),
    ]

    private static let fields: [Block] = [
        .paragraph([
            .field(field("plan.objective")), .field(field("plan.objective", value: "known\nin two lines")),
            .field(field("plan.when", .date, raw: "2027-05-14", value: "Friday, 14 May 2027")),
            .field(field("plan.bad", .date, raw: "soon", value: "soon")),
            .field(
                field(
                    "plan.status", .choice([.init("draft"), .init("held"), .init("held"), .init("")]), value: "draft")),
            .field(field("plan.ok", .checkbox)),
        ]),
        .field(field("plan." + String(repeating: "very_long_path.", count: 8) + "end", .multiline)),
        .field(field("plan.notes", .multiline, value: awkward)), .field(field("plan.day", .date)),
        .field(field("plan.pick", .choice([.init("yes"), .init("no")]))), .field(field("plan.tick", .checkbox)),
        .table(
            Table(
                alignments: [.none, .none], header: [cell("Action"), cell("Due")],
                rows: (1...2).map { row in
                    [
                        TableCell([.field(field("deal.actions.\(row).text"))]),
                        TableCell([.field(field("deal.actions.\(row).due", .date))]),
                    ]
                })),
    ]
}
