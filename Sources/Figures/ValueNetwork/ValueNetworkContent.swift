import DocumentModel
import Records
import SalesModel

/// Who gives what to whom: the roles of the process on every side, and the exchanges between them, numbered.
struct ValueNetworkContent: FigureContent {
    static let traits = FigureTraits(
        subject: .process,
        options: [FigureOption("table", "below", "none")],
        fields: [
            ProcessFields.read(\.roles, \.exchanges), RoleFields.read(\.id, \.name, \.side),
            ExchangeFields.read(\.order, \.from, \.to, \.deliverable, \.kind, \.manualTrigger),
        ],
        content: ValueNetworkContent.init)

    struct Role: Sendable {
        var name: String
        var side: RoleSide
    }

    /// In the order of their numbers, which count from 1.
    struct Exchange: Sendable {
        /// Positions among the roles.
        var from: Int
        var to: Int
        var deliverable: String
        var kind: ExchangeKind
        /// When a person steps in.
        var trigger: String?
    }

    /// Those that give or receive something, as the process has them.
    var roles: [Role]
    var exchanges: [Exchange]
    /// What each side is called, and each kind.
    private(set) var sideLabels: [RoleSide: String]
    let kindLabels: [ExchangeKind: String]
    private let heads: [String]
    private let arrows: (onward: String, back: String)
    let words: FigureWords

    init?(_ request: FigureRequest) {
        guard let process = request.record(.process) else { return nil }
        let roleFields = RoleFields.declarations
        let fields = ExchangeFields.declarations
        let written = process.records(ProcessFields.declarations.exchanges)
        // Where nothing says otherwise they come as written.
        let ordered = written.enumerated().map {
            (position: $0.offset, order: $0.element.value(fields.order), $0.element)
        }
        .sorted { ($0.order ?? $0.position + 1, $0.position) < ($1.order ?? $1.position + 1, $1.position) }
        let known = process.records(ProcessFields.declarations.roles).compactMap { role in
            role.value(roleFields.id).map { (id: $0, role: role) }
        }
        let edges = ordered.compactMap { _, _, exchange -> (from: String, to: String, exchange: FigureRecord)? in
            guard let from = exchange.record(fields.from)?.value(roleFields.id),
                let to = exchange.record(fields.to)?.value(roleFields.id)
            else { return nil }
            return (from, to, exchange)
        }
        let taking = Set(edges.flatMap { [$0.from, $0.to] })
        let shown = known.filter { taking.contains($0.id) }
        let positions = Dictionary(zip(shown.map(\.id), 0...), uniquingKeysWith: { first, _ in first })
        roles = shown.map {
            Role(name: $0.role.text(roleFields.name) ?? $0.id, side: $0.role.value(roleFields.side) ?? .buyer)
        }
        exchanges = edges.compactMap { from, to, exchange in
            guard let from = positions[from], let to = positions[to] else { return nil }
            return Exchange(
                from: from, to: to, deliverable: exchange.text(fields.deliverable) ?? "",
                kind: exchange.value(fields.kind) ?? .intangible, trigger: exchange.text(fields.manualTrigger))
        }
        guard !exchanges.isEmpty else { return nil }
        words = request.figureWords
        sideLabels = Dictionary(
            uniqueKeysWithValues: RoleSide.allCases.map { ($0, request.capitalized(request.label($0))) })
        kindLabels = Dictionary(uniqueKeysWithValues: ExchangeKind.allCases.map { ($0, request.label($0)) })
        arrows = request.arrows
        heads = [
            "\(request.label(fields.from)) \(arrows.onward) \(request.label(fields.to))",
            request.label(fields.deliverable),
        ]
    }

    var facts: [FigureFact] {
        var facts: [FigureFact] = []
        facts.tell(roles) { facts, role in
            facts.tell(role.name)
            facts.tell(role.side.rawValue)
        }
        facts.tell(exchanges) { facts, exchange in
            facts.tell(exchange.from)
            facts.tell(exchange.to)
            facts.tell(exchange.deliverable)
            facts.tell(exchange.kind.rawValue)
            facts.tell(exchange.trigger)
        }
        for side in RoleSide.allCases { facts.tell(sideLabels[side]) }
        for kind in ExchangeKind.allCases { facts.tell(kindLabels[kind]) }
        facts.tell(heads) { $0.tell($1) }
        facts.tell(arrows.onward)
        facts.tell(arrows.back)
        return facts
    }

    func figure(_ options: FigureOptions) -> Figure? {
        let showsTable = options["table"] != "none"
        guard
            var drawing = ValueNetworkDrawing(self, isNumbered: showsTable).drawing(
                title: words.networkTitle, description: description, table: table)
        else { return .drawing(.table(table, title: words.networkTitle, description: description)) }
        drawing.showsTable = showsTable
        return .drawing(drawing)
    }

    /// `Buyer: Plant manager, Purchasing. Seller: Account manager.`
    private var description: String {
        RoleSide.allCases.compactMap { side in
            let names = roles.filter { $0.side == side }.map(\.name)
            return names.isEmpty ? nil : "\(sideLabels[side] ?? ""): \(names.joined(separator: ", "))."
        }.joined(separator: " ")
    }

    /// A row for each two roles and what goes between them, one after the other: the arrow back is what the second gives the
    /// first. What could not be held to anybody says so; when a person steps in stands behind what is given, in italics.
    ///
    ///     From → To           Deliverable
    ///     Boss → / Rep        1 → A first figure (intangible) / 2 ← The sheet. No answer after a week
    private var table: Table {
        var table = Table(heads, [])
        for stretch in stretches {
            let first = exchanges[stretch.lowerBound]
            let ends: [Inline] = [
                .text("\(roles[first.from].name) \(arrows.onward)", origin: nil), .lineBreak,
                .text(roles[first.to].name, origin: nil),
            ]
            let lines = stretch.map { line($0, arrow: exchanges[$0].from == first.from ? arrows.onward : arrows.back) }
            table.rows.append([TableCell(ends), TableCell(Array(lines.joined(separator: [.lineBreak])))])
        }
        return table
    }

    /// Positions of exchanges that follow one another between the same two roles.
    private var stretches: [Range<Int>] {
        var stretches: [Range<Int>] = []
        for (position, exchange) in exchanges.enumerated() {
            if let last = stretches.last, last.count < Self.mostInRow,
                Set([exchange.from, exchange.to])
                    == Set([exchanges[last.lowerBound].from, exchanges[last.lowerBound].to])
            {
                stretches[stretches.count - 1] = last.lowerBound..<position + 1
            } else {
                stretches.append(position..<position + 1)
            }
        }
        return stretches
    }

    /// So that a row does not fill a page.
    private static let mostInRow = 6

    private func line(_ position: Int, arrow: String) -> [Inline] {
        let exchange = exchanges[position]
        let kind = exchange.kind == .tangible ? "" : " (\(kindLabels[exchange.kind] ?? ""))"
        var line: [Inline] = [
            .text("\(position + 1) \(arrow) \(exchange.deliverable)\(kind)", origin: nil)
        ]
        if let trigger = exchange.trigger {
            line += [.text(". ", origin: nil), .emphasis([.text(trigger, origin: nil)])]
        }
        return line
    }
}
