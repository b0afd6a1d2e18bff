import DocumentModel

/// A drawing while it is made: shapes and words that are put on a sheet as wide as the text of a page.
///
/// ```swift
/// var sketch = Sketch()
/// let height = sketch.words("Ada Half", at: Point(x: 6, y: 8), width: 78)
/// sketch.box(Rectangle(x: 0, y: 0, width: 90, height: height + 16), .plain(.tint))
/// ```
struct Sketch {
    /// What an A4 page has between its margins, in points, less room for half a line on either side.
    static let width = 480.0
    /// What a phone of 390 pixels has between its margins.
    static let narrowWidth = 256.0

    /// Of the sheet, in points.
    let width: Double

    private(set) var elements: [Drawing.Element] = []
    /// How far down it goes.
    private(set) var height = 0.0

    init(width: Double = Sketch.width) { self.width = width }

    mutating func box(
        _ rectangle: Rectangle, _ fill: Drawing.Fill, _ stroke: Drawing.Stroke? = nil, corner: Double = 0
    ) {
        elements.append(.rectangle(rectangle, corner: corner, fill, stroke))
        height = max(height, rectangle.bottom)
    }

    mutating func circle(at center: Point, radius: Double, _ fill: Drawing.Fill, _ stroke: Drawing.Stroke? = nil) {
        let box = Rectangle(x: center.x - radius, y: center.y - radius, width: 2 * radius, height: 2 * radius)
        elements.append(.ellipse(box, fill, stroke))
        height = max(height, box.bottom)
    }

    /// A square on its corner.
    mutating func diamond(at center: Point, radius: Double, _ fill: Drawing.Fill, _ stroke: Drawing.Stroke? = nil) {
        elements.append(
            .polygon(
                [
                    Point(x: center.x, y: center.y - radius), Point(x: center.x + radius, y: center.y),
                    Point(x: center.x, y: center.y + radius), Point(x: center.x - radius, y: center.y),
                ], fill, stroke))
        height = max(height, center.y + radius)
    }

    mutating func polygon(_ corners: [Point], _ fill: Drawing.Fill, _ stroke: Drawing.Stroke? = nil) {
        elements.append(.polygon(corners, fill, stroke))
        height = max(height, corners.map(\.y).max() ?? 0)
    }

    mutating func ellipse(in box: Rectangle, _ fill: Drawing.Fill, _ stroke: Drawing.Stroke? = nil) {
        elements.append(.ellipse(box, fill, stroke))
        height = max(height, box.bottom)
    }

    mutating func line(_ points: Point..., stroke: Drawing.Stroke) {
        elements.append(.path(Drawing.Path(through: points), stroke))
        height = max(height, points.map(\.y).max() ?? 0)
    }

    /// The head of an arrow that ends at a point.
    ///
    /// - Parameter tail: where the line comes from.
    mutating func arrowhead(at end: Point, from tail: Point, length: Double = 5, _ colour: Drawing.Colour = .muted) {
        let (dx, dy) = (end.x - tail.x, end.y - tail.y)
        let distance = (dx * dx + dy * dy).squareRoot()
        guard distance > 0 else { return }
        let (ux, uy) = (dx / distance * length, dy / distance * length)
        let back = Point(x: end.x - ux, y: end.y - uy)
        elements.append(
            .polygon(
                [
                    end, Point(x: back.x - uy * 0.45, y: back.y + ux * 0.45),
                    Point(x: back.x + uy * 0.45, y: back.y - ux * 0.45),
                ], .plain(colour), nil))
    }

    mutating func path(_ path: Drawing.Path, stroke: Drawing.Stroke) { elements.append(.path(path, stroke)) }

    /// Makes the sheet as high as this at least.
    mutating func reach(down y: Double) { height = max(height, y) }

    /// Words from a point down, in lines no wider than `width`; gives their height.
    @discardableResult
    mutating func words(
        _ text: String, at corner: Point, width: Double, size: Double = 8, isBold: Bool = false,
        colour: Drawing.Colour = .ink, _ alignment: Drawing.Words.Alignment = .leading, atMost limit: Int = .max
    ) -> Double {
        words(
            TextWidth.lines(of: text, width: width, size: size, isBold: isBold, atMost: limit), at: corner,
            width: width, size: size, isBold: isBold, colour: colour, alignment)
    }

    /// Lines as they were broken already.
    @discardableResult
    mutating func words(
        _ lines: [String], at corner: Point, width: Double, size: Double = 8, isBold: Bool = false,
        colour: Drawing.Colour = .ink, _ alignment: Drawing.Words.Alignment = .leading
    ) -> Double {
        guard !lines.isEmpty else { return 0 }
        let height = Double(lines.count) * size * Drawing.Words.lineHeight
        let box = Rectangle(x: corner.x, y: corner.y, width: width, height: height)
        elements.append(
            .words(Drawing.Words(lines, in: box, size: size, isBold: isBold, colour: colour, alignment)))
        self.height = max(self.height, box.bottom)
        return height
    }

    /// One line of words around a point, in a circle or a bar.
    mutating func label(
        _ text: String, around center: Point, width: Double, size: Double = 8, isBold: Bool = false,
        colour: Drawing.Colour = .ink
    ) {
        let height = size * Drawing.Words.lineHeight
        words(
            text, at: Point(x: center.x - width / 2, y: center.y - height / 2), width: width, size: size,
            isBold: isBold, colour: colour, .center, atMost: 1)
    }

    /// How high words would be.
    static func height(
        of text: String, width: Double, size: Double = 8, isBold: Bool = false, atMost limit: Int = .max
    ) -> Double {
        let lines = TextWidth.lines(of: text, width: width, size: size, isBold: isBold, atMost: limit)
        return Double(lines.count) * size * Drawing.Words.lineHeight
    }

    /// What was put on the sheet, which is as large as that needs: lines at its edges have room for their whole width.
    func drawing(title: String, description: String, table: Table) -> Drawing {
        var drawing = Drawing(
            title: title, description: description, size: Size(width: width, height: height), table: table)
        drawing.elements = elements
        guard let painted = drawing.paintedBounds else { return drawing }
        let offset = Point(x: max(0, -painted.x), y: max(0, -painted.y))
        drawing.elements = elements.map { $0.moved(by: offset) }
        drawing.size = Size(
            width: offset.x + max(width, painted.right), height: offset.y + max(height, painted.bottom))
        return drawing
    }
}

extension Table {
    /// A table of texts below heads.
    ///
    /// - Parameter numbers: the columns that hold numbers, whose cells end at the right.
    init(_ heads: [String], numbers: Set<Int> = [], _ rows: [[String]]) {
        func cells(_ texts: [String]) -> [TableCell] {
            texts.map { TableCell($0.isEmpty ? [] : [.text($0, origin: nil)]) }
        }
        self.init(
            alignments: heads.indices.map { numbers.contains($0) ? .right : .none }, header: cells(heads),
            rows: rows.map(cells))
    }
}

extension [String?] {
    /// Those that are there, with what stands between two.
    func joined(by separator: String) -> String {
        compactMap(\.self).filter { !$0.isEmpty }.joined(separator: separator)
    }
}
