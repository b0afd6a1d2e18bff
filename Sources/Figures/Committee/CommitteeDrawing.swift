import DocumentModel
import GraphLayout
import SalesModel

/// A card for each person, in columns, with arrows to those whom they influence: its circle is the larger the more weight
/// their word has, and filled by where they stand. Who is not there has a dashed card.
struct CommitteeDrawing {
    /// Above these, it is no picture any more.
    private static let most = (people: 42, arrows: 200)
    /// What a page has for a figure below its heading, in points.
    private static let mostHeight = 690.0

    private let content: CommitteeContent

    init(_ content: CommitteeContent) { self.content = content }

    /// The drawing, and whether the table says something at greater length; nil where there are too many people for one page.
    func drawing(
        title: String, description: String, _ words: FigureWords, table: Table
    ) -> (drawing: Drawing, shortens: Bool)? {
        guard content.people.count <= Self.most.people,
            content.people.reduce(0, { $0 + $1.influences.count }) <= Self.most.arrows
        else { return nil }
        for room in CommitteeCard.Room.allCases {
            guard let (drawn, shortens) = draw(room, words) else { return nil }
            if drawn.height <= Self.mostHeight {
                return (drawn.drawing(title: title, description: description, table: table), shortens)
            }
        }
        return nil
    }

    private func draw(_ room: CommitteeCard.Room, _ words: FigureWords) -> (sketch: Sketch, shortens: Bool)? {
        let columns = CommitteeColumns(influences: content.people.map(\.influences))
        let width = [240.0, 190, 127][columns.count - 1]
        let cards = content.people.map { CommitteeCard($0, width: width, room) }
        guard let layout = graph(of: cards, in: columns).layout(), layout.size.width <= Sketch.width else { return nil }
        var sketch = Sketch()
        let left = max(0, (Sketch.width - layout.size.width) / 2)
        sketch.lines(of: layout, from: Point(x: left, y: 1)) { _ in Drawing.Stroke(.muted) }
        for (position, card) in cards.enumerated() {
            guard let box = layout.nodes[String(position)] else { continue }
            card.draw(at: Point(x: box.x + left, y: box.y + 1), in: &sketch)
        }
        key(words).draw(in: &sketch, at: sketch.height + 4)
        return (sketch, cards.contains(where: \.shortens))
    }

    /// What circles, their fillings, arrows and outlines mean that it has.
    private func key(_ words: FigureWords) -> Key {
        var key = Key()
        if content.people.contains(where: { $0.influence != nil }) {
            key.add(words.committeeWeight, width: 20) { sketch, center in
                for (x, radius) in [(-8.5, 1.5), (-3.5, 2.75), (5, 5)] {
                    sketch.circle(
                        at: Point(x: center.x + x, y: center.y), radius: radius, .plain(.paper), Drawing.Stroke(.ink))
                }
            }
        }
        for stance in Stance.allCases {
            guard
                let label = content.people.first(where: { ($0.stance ?? .unknown) == stance && $0.stanceLabel != nil })?
                    .stanceLabel
            else { continue }
            key.add(label) { $0.circle(at: $1, radius: 4.5, CommitteeCard.fill(of: stance), Drawing.Stroke(.ink)) }
        }
        if content.people.contains(where: { !$0.influences.isEmpty }) {
            key.addLine(words.committeeInfluence, Drawing.Stroke(.muted), isArrow: true)
        }
        if let label = label(of: .away) {
            key.addSurface(label, .plain(.paper), CommitteeCard.stroke(of: .away), corner: 2)
        }
        if let label = label(of: .notMet) {
            key.add(label) { $0.circle(at: $1, radius: 4.5, .plain(.paper), CommitteeCard.circleStroke(of: .notMet)) }
        }
        return key
    }

    /// What somebody who is there so, or not, is called; nil where nobody is.
    private func label(of presence: CommitteeContent.Presence) -> String? {
        content.people.first { $0.presence == presence }?.presenceLabel
    }

    private func graph(of cards: [CommitteeCard], in columns: CommitteeColumns) -> Graph {
        var graph = Graph(direction: .columns)
        graph.spacing = 6
        graph.nodes = cards.enumerated().map { position, card in
            Graph.Node(
                id: String(position), size: Size(width: card.width, height: card.height),
                lane: columns.columns[position])
        }
        let influences = content.people.map(\.influences)
        for (from, all) in influences.enumerated() {
            for to in all {
                let isMutual = influences[to].contains(from)
                if isMutual, to < from { continue }
                graph.edges.append(Graph.Edge(from: String(from), to: String(to), isMutual: isMutual))
            }
        }
        let turns = graph.edges.contains { edge in
            graph.nodes.first { $0.id == edge.from }?.lane == graph.nodes.first { $0.id == edge.to }?.lane
        }
        // Lines within a column turn in the middle between two columns.
        graph.laneSpacing = turns ? 24 : 46
        return graph
    }
}

/// One person's card.
private struct CommitteeCard {
    private static let padding = 4.0
    /// Of the place for the largest circle.
    private static let circle = 24.0

    /// How much a card says, where many have to share a page.
    enum Room: CaseIterable {
        case ample, scarce, tight, least
    }

    let width: Double
    private let person: CommitteeContent.Person
    private let lines: [(text: String, isBold: Bool, size: Double, limit: Int)]

    init(_ person: CommitteeContent.Person, width: Double, _ room: Room) {
        self.person = person
        self.width = width
        let limits =
            switch room {
            case .ample: (name: 2, title: 2, part: 2)
            case .scarce: (name: 2, title: 1, part: 1)
            case .tight: (name: 2, title: 1, part: 0)
            case .least: (name: 1, title: 1, part: 0)
            }
        lines = [
            (person.name, true, 8, limits.name), (person.title ?? "", false, 7.5, limits.title),
            (person.part ?? "", false, 7.5, limits.part), (person.word, true, 7.5, 2),
        ].filter { !$0.0.isEmpty }
    }

    /// Whether some of its words are cut, or left out.
    var shortens: Bool {
        lines.contains { line in
            TextWidth.lines(of: line.text, width: textWidth, size: line.size, isBold: line.isBold).count > line.limit
        }
    }

    private var textWidth: Double { width - 3 * Self.padding - Self.circle }

    var height: Double {
        let text = lines.filter { $0.limit > 0 }.reduce(0) { height, line in
            height
                + Sketch.height(
                    of: line.text, width: textWidth, size: line.size, isBold: line.isBold, atMost: line.limit)
        }
        return max(text, Self.circle) + 2 * Self.padding
    }

    func draw(at corner: Point, in sketch: inout Sketch) {
        let box = Rectangle(x: corner.x, y: corner.y, width: width, height: height)
        sketch.box(box, .plain(.paper), Self.stroke(of: person.presence), corner: 4)
        let center = Point(x: corner.x + Self.padding + Self.circle / 2, y: box.center.y)
        sketch.circle(
            at: center, radius: radius, Self.fill(of: person.stance),
            Drawing.Stroke(.ink, isDashed: person.presence == .notMet))
        var y = corner.y + Self.padding
        for line in lines where line.limit > 0 {
            y += sketch.words(
                line.text, at: Point(x: corner.x + 2 * Self.padding + Self.circle, y: y), width: textWidth,
                size: line.size, isBold: line.isBold, atMost: line.limit)
        }
    }

    private var radius: Double {
        switch person.influence {
        case .high: Self.circle / 2
        case .medium: 8
        case .low, nil: 4.5
        }
    }

    /// Of the card of somebody who comes to the meeting or not.
    static func stroke(of presence: CommitteeContent.Presence) -> Drawing.Stroke {
        presence == .present ? Drawing.Stroke(.ink) : Drawing.Stroke(.muted, isDashed: true)
    }

    static func circleStroke(of presence: CommitteeContent.Presence) -> Drawing.Stroke {
        Drawing.Stroke(.ink, isDashed: presence == .notMet)
    }

    static func fill(of stance: Stance?) -> Drawing.Fill {
        switch stance {
        case .for: .plain(.accent)
        case .undecided: .pattern(.stripes, .accent)
        case .against: .pattern(.grid, .ink)
        case .unknown, nil: .plain(.paper)
        }
    }
}
