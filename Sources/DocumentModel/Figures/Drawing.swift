/// A picture made of shapes, lines and words, that each writer draws with its own means: crisp at any size, in the
/// colours of the document, never a bitmap.
///
/// ```swift
/// var drawing = Drawing(title: "Who decides", description: "Ada Half decides.", size: Size(width: 200, height: 40))
/// drawing.elements = [
///     .rectangle(Rectangle(x: 0, y: 0, width: 90, height: 30), corner: 4, .plain(.tint), Stroke(.line)),
///     .words(Words(["Ada Half"], in: Rectangle(x: 6, y: 8, width: 78, height: 12), isBold: true)),
/// ]
/// ```
///
/// Lengths are points (1/72 inch) at the size that the picture has on paper; x grows to the right and y downwards from
/// the top left corner. A drawing wider than its place is scaled down, words included; none is scaled up.
package struct Drawing: Sendable, Equatable {
    /// What it is, in a few words: `Who decides at Velmora`.
    package var title: String
    /// What it says, in sentences, for readers who cannot see it.
    package var description: String
    package var size: Size
    /// Painted in this order.
    package var elements: [Element] = []
    /// The same in words, for formats that have no pictures. Everything that the drawing says stands in it.
    package var table: Table
    /// The same for a screen as narrow as a phone's, where it would be too small or cut at its edge; nil where the one
    /// drawing has to do. Paper has none.
    package var narrow: Narrow?
    /// Whether the table stands below the drawing, too: what its numbers mean.
    package var showsTable = false

    package init(title: String, description: String, size: Size, table: Table) {
        self.title = title
        self.description = description
        self.size = size
        self.table = table
    }

    /// Another layout of a drawing, which says the same.
    package struct Narrow: Sendable, Equatable {
        package var size: Size
        package var elements: [Element]

        package init(size: Size, elements: [Element]) {
            self.size = size
            self.elements = elements
        }
    }

    package enum Element: Sendable, Equatable {
        /// `corner` is the radius of its corners.
        case rectangle(Rectangle, corner: Double, Fill, Stroke?)
        /// Within its rectangle.
        case ellipse(Rectangle, Fill, Stroke?)
        /// Three corners at least; closed.
        case polygon([Point], Fill, Stroke?)
        case path(Path, Stroke)
        case words(Words)
    }
}

package struct Point: Sendable, Equatable, Hashable {
    package var x: Double
    package var y: Double

    package init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }
}

package struct Size: Sendable, Equatable, Hashable {
    package var width: Double
    package var height: Double

    package init(width: Double, height: Double) {
        self.width = width
        self.height = height
    }
}

/// By its top left corner and its size.
package struct Rectangle: Sendable, Equatable, Hashable {
    package var x: Double
    package var y: Double
    package var width: Double
    package var height: Double

    package init(x: Double, y: Double, width: Double, height: Double) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    package var right: Double { x + width }
    package var bottom: Double { y + height }
    package var center: Point { Point(x: x + width / 2, y: y + height / 2) }

    /// Whether the two share more than an edge.
    package func meets(_ other: Rectangle) -> Bool {
        x < other.right && other.x < right && y < other.bottom && other.y < bottom
    }
}

extension Drawing {
    /// A colour by what it means; what it is, the document's look says, on light paper and on a dark screen.
    package enum Colour: String, Sendable, CaseIterable {
        case ink, muted, line, rule, tint, accent, paper
        /// Words on a surface of the accent.
        case onAccent
    }

    package enum Fill: Sendable, Equatable {
        case none
        case plain(Colour)
        /// Lines or dots of a colour on paper, told apart in grey, too.
        case pattern(Pattern, Colour)
    }

    package enum Pattern: String, Sendable, CaseIterable { case stripes, dots, grid }

    package struct Stroke: Sendable, Equatable {
        package var colour: Colour
        /// In points.
        package var width: Double
        package var isDashed: Bool

        package init(_ colour: Colour, width: Double = 0.75, isDashed: Bool = false) {
            self.colour = colour
            self.width = width
            self.isDashed = isDashed
        }
    }

    /// A line through points: straight stretches and curves.
    package struct Path: Sendable, Equatable {
        package enum Stretch: Sendable, Equatable {
            case line(to: Point)
            /// A cubic Bézier curve.
            case curve(Point, Point, to: Point)
        }

        package var start: Point
        package var stretches: [Stretch]

        package init(from start: Point, _ stretches: [Stretch]) {
            self.start = start
            self.stretches = stretches
        }

        package init(through points: [Point]) {
            start = points.first ?? Point(x: 0, y: 0)
            stretches = points.dropFirst().map { .line(to: $0) }
        }
    }

    /// Words in a box that is large enough for them, line by line from its top. Lines are broken by whoever draws
    /// (``TextWidth``), never by a writer.
    package struct Words: Sendable, Equatable {
        package enum Alignment: Sendable { case leading, center, trailing }

        /// Lines are 1.2 × the size of the type apart.
        package static let lineHeight = 1.2

        package var lines: [String]
        package var box: Rectangle
        /// Of the type, in points.
        package var size: Double
        package var isBold: Bool
        package var colour: Colour
        /// `leading` is the left in every script: ``Drawing/mirrored`` turns a drawing round, its alignment included.
        package var alignment: Alignment

        package init(
            _ lines: [String], in box: Rectangle, size: Double = 9, isBold: Bool = false, colour: Colour = .ink,
            _ alignment: Alignment = .leading
        ) {
            self.lines = lines
            self.box = box
            self.size = size
            self.isBold = isBold
            self.colour = colour
            self.alignment = alignment
        }
    }
}

extension Drawing {
    /// The same seen in a mirror, for documents from right to left: words stay readable.
    package var mirrored: Drawing {
        var mirrored = self
        mirrored.elements = elements.map(mirror)
        if let narrowed {
            mirrored.narrow = Narrow(size: narrowed.size, elements: narrowed.mirrored.elements)
        }
        return mirrored
    }

    /// The drawing in its narrow layout; nil where it has none.
    package var narrowed: Drawing? {
        guard let narrow else { return nil }
        var drawing = self
        drawing.narrow = nil
        drawing.size = narrow.size
        drawing.elements = narrow.elements
        return drawing
    }

    private func mirror(_ element: Element) -> Element {
        switch element {
        case .rectangle(let box, let corner, let fill, let stroke):
            return .rectangle(mirror(box), corner: corner, fill, stroke)
        case .ellipse(let box, let fill, let stroke): return .ellipse(mirror(box), fill, stroke)
        case .polygon(let points, let fill, let stroke): return .polygon(points.map(mirror), fill, stroke)
        case .path(let path, let stroke):
            let stretches = path.stretches.map(mirror)
            return .path(Path(from: mirror(path.start), stretches), stroke)
        case .words(var words):
            words.box = mirror(words.box)
            switch words.alignment {
            case .leading: words.alignment = .trailing
            case .trailing: words.alignment = .leading
            case .center: break
            }
            return .words(words)
        }
    }

    private func mirror(_ stretch: Path.Stretch) -> Path.Stretch {
        switch stretch {
        case .line(let end): .line(to: mirror(end))
        case .curve(let first, let second, let end): .curve(mirror(first), mirror(second), to: mirror(end))
        }
    }

    private func mirror(_ point: Point) -> Point { Point(x: size.width - point.x, y: point.y) }

    private func mirror(_ box: Rectangle) -> Rectangle {
        Rectangle(x: size.width - box.right, y: box.y, width: box.width, height: box.height)
    }
}
