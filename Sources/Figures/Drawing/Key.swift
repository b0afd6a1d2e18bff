import DocumentModel

/// What the marks of a figure mean: each mark that it has, once, and words behind it.
///
/// ```swift
/// var key = Key()
/// key.add("to do") { sketch, center in sketch.circle(at: center, radius: 4, .plain(.paper), stroke) }
/// key.draw(in: &sketch, at: sketch.height + 6)
/// ```
struct Key {
    private struct Entry {
        var words: String
        var width: Double
        var draw: (inout Sketch, Point) -> Void
    }

    private static let size = 7.5
    /// Between a mark and its words, and between these and the next mark.
    private static let gap = (words: 3.5, entries: 11.0)
    /// Of a row: marks are no higher.
    private static let rowHeight = 10.0

    private var entries: [Entry] = []

    /// - Parameters:
    ///   - words: beginning with a capital or not; in the key they do.
    ///   - width: of the mark, in points.
    ///   - draw: draws the mark around a point.
    mutating func add(_ words: String, width: Double = 10, _ draw: @escaping (inout Sketch, Point) -> Void) {
        guard !words.isEmpty else { return }
        entries.append(Entry(words: words.prefix(1).uppercased() + words.dropFirst(), width: width, draw: draw))
    }

    /// The piece of a line, with the head of an arrow where it leads somewhere.
    mutating func addLine(_ words: String, _ stroke: Drawing.Stroke, isArrow: Bool = false) {
        add(words, width: 20) { sketch, center in
            let end = Point(x: center.x + 10, y: center.y)
            sketch.line(Point(x: center.x - 10, y: center.y), end, stroke: stroke)
            if isArrow { sketch.arrowhead(at: end, from: center, stroke.colour) }
        }
    }

    /// A piece of a surface.
    mutating func addSurface(_ words: String, _ fill: Drawing.Fill, _ stroke: Drawing.Stroke? = nil, corner: Double = 0)
    {
        add(words) { sketch, center in
            sketch.box(
                Rectangle(x: center.x - 5, y: center.y - 3.75, width: 10, height: 7.5), fill, stroke, corner: corner)
        }
    }

    /// In rows that end where the sheet does.
    func draw(in sketch: inout Sketch, at top: Double, from left: Double = 0) {
        var corner = Point(x: left, y: top)
        var bottom = top
        for entry in entries {
            let indent = entry.width + Self.gap.words
            let width = min(TextWidth.points(of: entry.words, size: Self.size) + 1, sketch.width - left - indent)
            if corner.x > left, corner.x + indent + width > sketch.width { corner = Point(x: left, y: bottom) }
            entry.draw(&sketch, Point(x: corner.x + entry.width / 2, y: corner.y + Self.rowHeight / 2))
            let height = sketch.words(
                entry.words, at: Point(x: corner.x + indent, y: corner.y + 0.5), width: width, size: Self.size,
                colour: .muted)
            bottom = max(bottom, corner.y + max(Self.rowHeight, height + 1))
            corner.x += indent + width + Self.gap.entries
        }
    }
}
