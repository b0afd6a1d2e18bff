import DocumentModel

/// A call plan as a rep would get it, for looking at: believable in content and in length.
enum Sample {
    static let callPlan: Document = {
        let facts = [
            ("Customer", "Alder Packaging, Leeds"), ("Meeting", "Discovery review, 60 minutes"),
            ("When and where", "Tuesday, 12 May 2026, 10:00, plant office, Kirkstall Road"),
            ("Their decision", "Whether finance joins the review of the stop log"),
            ("Best action", "Moira Kent books finance for 19 May"),
            ("Minimum action", "Tom Reyes sends last quarter's stop log by Friday"),
        ]
        func text(_ text: String) -> [Inline] { [.text(text)] }
        func cell(_ text: String) -> TableCell { TableCell([.text(text)]) }
        func heading(_ text: String) -> Block {
            .heading(Heading(level: 2, content: [.text(text)], id: text.lowercased().replacing(" ", with: "-")))
        }
        func item(_ text: String) -> ListItem { ListItem(blocks: [.paragraph([.text(text)])]) }
        func task(_ text: String, _ proof: String) -> ListItem {
            ListItem(checked: false, blocks: [.paragraph([.text(text + " "), .emphasis([.text(proof)])])])
        }
        let blocks: [Block] = [
            .table(Table(alignments: [.none, .none], header: nil, rows: facts.map { [cell($0.0), cell($0.1)] })),
            .figure(
                .stageMap(
                    StageMap(
                        stages: [
                            .init(name: "First contact", isCurrent: false, interactions: []),
                            .init(
                                name: "Needs analysis", isCurrent: true,
                                interactions: [
                                    .init(name: "Discovery review", isCurrent: true),
                                    .init(name: "Plant walk", isCurrent: false),
                                ]),
                            .init(
                                name: "Proof", isCurrent: false,
                                interactions: [.init(name: "Trial review", isCurrent: false)]),
                            .init(
                                name: "Proposal", isCurrent: false,
                                interactions: [.init(name: "Proposal meeting", isCurrent: false)]),
                            .init(
                                name: "Agreement", isCurrent: false,
                                interactions: [.init(name: "Next-steps agreement", isCurrent: false)]),
                        ], alternative: "Stage 2 of 5: Needs analysis. Next: Discovery review."))),
            heading("Why we are meeting"),
            .paragraph(
                text(
                    "Alder lost 41 hours on line 3 last quarter. Nobody has put a price on an hour yet; until somebody does, we are one more supplier with a sensor."
                )),
            .callout(
                Callout(
                    kind: .important, title: text("The one thing to leave with"),
                    blocks: [
                        .paragraph(text("A figure for one stopped hour, said by the plant manager, heard by finance."))
                    ])),
            heading("Who will be there"),
            .table(
                Table(
                    alignments: [.none, .none, .none],
                    header: ["Name and title", "Influence", "What they want"].map(cell),
                    rows: [
                        ["Moira Kent, plant manager", "High", "Fewer night calls; a line that restarts without her"],
                        [
                            "Tom Reyes, maintenance lead", "Medium",
                            "Spare parts ordered before the bearing goes, not after",
                        ],
                        ["Ngozi Okafor, finance partner", "High", "One number she can defend in the July review"],
                    ].map { $0.map(cell) })),
            heading("What we need to learn"),
            .table(
                Table(
                    alignments: [.none, .none], header: ["Ask", "What they said"].map(cell),
                    rows: [
                        "What does an hour of a stopped line cost you, and who has said so out loud?",
                        "Which of last quarter's stops could nobody explain?",
                        "What would make you stop this before the summer?",
                    ].enumerated().map {
                        [cell($1), TableCell([.field(FormField(path: "plan.learn.\($0)", label: $1, kind: .text))])]
                    })),
            heading("Agenda"),
            .table(
                Table(
                    alignments: [.right, .none, .none], header: ["Min", "Topic", "Lead"].map(cell),
                    rows: [
                        ["5", "What has changed since the plant walk", "Moira Kent"],
                        ["20", "The stop log, stop by stop: what it cost", "Tom Reyes"],
                        ["20", "What a trial on line 3 would have to show", "Jan Novak"],
                        ["15", "Who decides next, and on which day", "Moira Kent"],
                    ].map { $0.map(cell) })),
            heading("What must be true when we leave"),
            .list(
                List(items: [
                    task(
                        "The plant manager puts a figure on last quarter's stops, in front of finance",
                        "buyer, in the minutes"), task("Finance names what proof they accept", "buyer, by e-mail"),
                    task("A day is set for the trial review", "both, calendar"),
                ])),
            heading("If they say"),
            .list(
                List(items: [
                    ListItem(blocks: [
                        .paragraph([
                            .strong(text("“We already have alarms.”")),
                            .text(" Alarms tell you the line stopped. Ask which of the 41 hours an alarm gave back."),
                        ])
                    ]),
                    ListItem(blocks: [
                        .paragraph([
                            .strong(text("“Not before the summer.”")),
                            .text(
                                " Then let us price what the summer costs: two of the three longest stops were in August."
                            ),
                        ])
                    ]),
                ])),
            heading("Afterwards"),
            .paragraph([
                .text("Result: "),
                .field(
                    FormField(
                        path: "outcome.result", label: "result",
                        kind: .choice([.init("order"), .init("advance"), .init("continuation"), .init("no sale")]))),
            ]),
            .paragraph(text("What did they commit to, in their words?")),
            .field(FormField(path: "outcome.commitments", label: "commitments", kind: .multiline)),
            .paragraph([
                .text("Next meeting: "),
                .field(FormField(path: "outcome.next", label: "next meeting", kind: .date)),
                .text(" with "), .field(FormField(path: "outcome.with", label: "with whom", kind: .text)),
            ]),
        ]
        return Document(
            kind: "Call plan", title: "Discovery review with Alder Packaging", isInternal: true,
            organisation: "Northwind Line Care", customer: "Halden Springs",
            occasion: "Line walk, 4 May 2026", isoDate: "2026-05-04", blocks: blocks)
    }()
}
