import DocumentModel
import GraphLayout

extension Sketch {
    /// The lines of a graph and the heads of their arrows, moved to where the graph begins.
    ///
    /// - Parameter stroke: of the line at a place among the graph's edges.
    mutating func lines(of layout: Layout, from corner: Point, stroke: (Int) -> Drawing.Stroke) {
        reach(down: corner.y + layout.size.height)
        for (number, line) in layout.lines.enumerated() {
            let stroke = stroke(number)
            for path in line.paths { self.path(path.moved(by: corner), stroke: stroke) }
            for arrow in line.arrows {
                arrowhead(at: arrow.tip.moved(by: corner), from: arrow.base.moved(by: corner), length: 6, stroke.colour)
            }
        }
    }
}

extension Point {
    func moved(by offset: Point) -> Point { Point(x: x + offset.x, y: y + offset.y) }
}

extension Rectangle {
    func moved(by offset: Point) -> Rectangle {
        Rectangle(x: x + offset.x, y: y + offset.y, width: width, height: height)
    }
}

extension Drawing {
    /// What is too much for a picture: nothing but its table.
    static func table(_ table: Table, title: String, description: String) -> Drawing {
        Drawing(title: title, description: description, size: Size(width: 0, height: 0), table: table)
    }
}

extension Drawing.Path {
    func moved(by offset: Point) -> Drawing.Path {
        Drawing.Path(
            from: start.moved(by: offset),
            stretches.map { stretch in
                switch stretch {
                case .line(let end): .line(to: end.moved(by: offset))
                case .curve(let first, let second, let end):
                    .curve(first.moved(by: offset), second.moved(by: offset), to: end.moved(by: offset))
                }
            })
    }
}

extension Drawing.Element {
    func moved(by offset: Point) -> Drawing.Element {
        switch self {
        case .rectangle(let box, let corner, let fill, let stroke):
            return .rectangle(box.moved(by: offset), corner: corner, fill, stroke)
        case .ellipse(let box, let fill, let stroke): return .ellipse(box.moved(by: offset), fill, stroke)
        case .polygon(let points, let fill, let stroke):
            return .polygon(points.map { $0.moved(by: offset) }, fill, stroke)
        case .path(let path, let stroke): return .path(path.moved(by: offset), stroke)
        case .words(var words):
            words.box = words.box.moved(by: offset)
            return .words(words)
        }
    }
}
