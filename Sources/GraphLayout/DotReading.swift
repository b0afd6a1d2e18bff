import CGraphviz
import DocumentModel

/// What `dot` made of a graph, in the measures of a drawing: y downwards, the top left corner at 0.
struct DotReading {
    private let graph: Graph
    private let lanes: LanePlan
    private let drawing: DotDrawing

    init(_ graph: Graph, _ lanes: LanePlan, _ drawing: DotDrawing) {
        self.graph = graph
        self.lanes = lanes
        self.drawing = drawing
    }

    /// nil where `dot` left a line out.
    func layout() -> Layout? {
        let boxes = zip(graph.nodes, drawing.nodes).map { rectangle(around: $1, $0.size) }
        var lines: [Layout.Line] = []
        for (number, line) in drawing.lines.enumerated() {
            guard let line = self.line(number, line, boxes) else { return nil }
            lines.append(line)
        }
        return Layout(
            size: Size(width: 0, height: 0), nodes: Dictionary(uniqueKeysWithValues: zip(graph.nodes.map(\.id), boxes)),
            lines: lines
        ).trimmed
    }

    private func rectangle(around node: UnsafeMutablePointer<Agnode_t>, _ size: Size) -> Rectangle {
        let center = point(graphviz_center(node))
        return Rectangle(
            x: center.x - size.width / 2, y: center.y - size.height / 2, width: size.width, height: size.height)
    }

    private func line(_ number: Int, _ line: DotDrawing.Line, _ boxes: [Rectangle]) -> Layout.Line? {
        let edge = graph.edges[number]
        if let middle = line.middle, edge.label == nil {
            return turn(lanes.routes[number], at: point(graphviz_center(middle)), isMutual: edge.isMutual, boxes)
        }
        var found = Layout.Line(paths: [], arrows: [])
        for stretch in line.stretches {
            guard let read = read(stretch) else { return nil }
            found.paths += read.paths
            found.arrows += read.arrows
        }
        if let middle = line.middle, let label = edge.label { found.label = rectangle(around: middle, label) }
        return found
    }

    private func read(_ stretch: DotDrawing.Stretch) -> Layout.Line? {
        var line = Layout.Line(paths: [], arrows: [])
        for index in 0..<graphviz_curves(stretch.edge) {
            let curve = graphviz_curve(stretch.edge, index)
            guard curve.size >= 4, curve.size % 3 == 1, let list = curve.list else { return nil }
            let points = (0..<Int(curve.size)).map { point(list[$0]) }
            if curve.sflag != 0 { line.arrows.append(Layout.Arrow(base: points[0], tip: point(curve.sp))) }
            if curve.eflag != 0 {
                line.arrows.append(Layout.Arrow(base: points[points.count - 1], tip: point(curve.ep)))
            }
            line.paths.append(path(through: stretch.isBack ? points.reversed() : points))
        }
        if stretch.isBack { line.paths.reverse() }
        return line.paths.isEmpty ? nil : line
    }

    private func path(through points: [Point]) -> Layout.Path {
        let curves = stride(from: 1, to: points.count - 2, by: 3).map {
            Layout.Path.Stretch.curve(points[$0], points[$0 + 1], to: points[$0 + 2])
        }
        return Layout.Path(from: points[0], curves)
    }

    /// From a node to another of its lane: out of one's side, round, and into the other's. `middle` is how far it goes.
    private func turn(_ route: LanePlan.Route, at middle: Point, isMutual: Bool, _ boxes: [Rectangle]) -> Layout.Line {
        let (from, to) = (boxes[route.from], boxes[route.to])
        let isColumns = graph.direction == .columns
        let isBehind = route.isSecondBack
        func edge(_ box: Rectangle) -> Double {
            isColumns ? (isBehind ? box.right : box.x) : (isBehind ? box.bottom : box.y)
        }
        /// Where it leaves or enters a box: nearer to the other one.
        func side(_ box: Rectangle, _ other: Rectangle, _ share: Double) -> Point {
            let middle = box.center
            if isColumns {
                let away = box == other ? share : (other.center.y < middle.y ? -0.25 : 0.25)
                return Point(x: edge(box), y: middle.y + away * box.height)
            }
            let away = box == other ? share : (other.center.x < middle.x ? -0.25 : 0.25)
            return Point(x: middle.x + away * box.width, y: edge(box))
        }
        let out = isBehind ? 1.0 : -1.0
        func shifted(_ point: Point, to distance: Double) -> Point {
            isColumns ? Point(x: distance, y: point.y) : Point(x: point.x, y: distance)
        }
        let start = side(from, to, -0.25)
        let end = side(to, from, 0.25)
        let furthest = out * max(out * edge(from), out * edge(to))
        let reach = furthest + (4.0 / 3) * ((isColumns ? middle.x : middle.y) - furthest)
        func base(_ tip: Point) -> Point { shifted(tip, to: (isColumns ? tip.x : tip.y) + out * DotReading.arrow) }
        var arrows = [Layout.Arrow(base: base(end), tip: end)]
        if isMutual { arrows.append(Layout.Arrow(base: base(start), tip: start)) }
        let path = Layout.Path(
            from: isMutual ? base(start) : start,
            [.curve(shifted(start, to: reach), shifted(end, to: reach), to: base(end))])
        return Layout.Line(paths: [path], arrows: arrows)
    }

    /// The length of an arrow's head, as `dot` makes it at `arrowsize` 0.6.
    static let arrow = 6.0

    private func point(_ point: pointf) -> Point { Point(x: point.x, y: -point.y) }
}

extension Layout {
    /// The same with its top left corner at 0, in hundredths of a point.
    fileprivate var trimmed: Layout {
        var points = nodes.values.flatMap { [Point(x: $0.x, y: $0.y), Point(x: $0.right, y: $0.bottom)] }
        for line in lines {
            points += line.paths.flatMap(\.points) + line.arrows.flatMap { [$0.base, $0.tip] }
            if let label = line.label {
                points += [Point(x: label.x, y: label.y), Point(x: label.right, y: label.bottom)]
            }
        }
        let left = points.map(\.x).min() ?? 0
        let top = points.map(\.y).min() ?? 0
        func set(_ point: Point) -> Point { Point(x: (point.x - left).inHundredths, y: (point.y - top).inHundredths) }
        func set(_ box: Rectangle) -> Rectangle {
            let corner = set(Point(x: box.x, y: box.y))
            return Rectangle(x: corner.x, y: corner.y, width: box.width, height: box.height)
        }
        func set(_ path: Path) -> Path {
            Path(
                from: set(path.start),
                path.stretches.map { stretch in
                    switch stretch {
                    case .line(let end): .line(to: set(end))
                    case .curve(let first, let second, let end): .curve(set(first), set(second), to: set(end))
                    }
                })
        }
        let far = set(Point(x: points.map(\.x).max() ?? 0, y: points.map(\.y).max() ?? 0))
        return Layout(
            size: Size(width: far.x, height: far.y), nodes: nodes.mapValues(set),
            lines: lines.map { line in
                Line(
                    paths: line.paths.map(set),
                    arrows: line.arrows.map { Arrow(base: set($0.base), tip: set($0.tip)) }, label: line.label.map(set))
            })
    }
}

extension Drawing.Path {
    /// Every point that it names; the path lies within them.
    fileprivate var points: [Point] {
        [start]
            + stretches.flatMap { stretch in
                switch stretch {
                case .line(let end): [end]
                case .curve(let first, let second, let end): [first, second, end]
                }
            }
    }
}

extension Double {
    fileprivate var inHundredths: Double { (self * 100).rounded() / 100 }
}
