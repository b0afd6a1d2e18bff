import DocumentModel

/// A surface that is filled with dots, and where on it they are.
struct DottedSurface {
    private enum Outline {
        case rectangle, ellipse
        case polygon([Point])
    }

    private let outline: Outline
    let bounds: Rectangle

    /// From the middle of one dot to the middle of the next, in points.
    private static let distance = 5.0
    private static let radius = 1.0
    /// More dots than that are none: a surface of a whole page has 16,000.
    private static let most = 20_000.0

    /// The surface of an element that is filled with dots, and their colour.
    static func of(_ element: Drawing.Element) -> (DottedSurface, Drawing.Colour)? {
        switch element {
        case .rectangle(let box, _, .pattern(.dots, let colour), _):
            (DottedSurface(outline: .rectangle, bounds: box), colour)
        case .ellipse(let box, .pattern(.dots, let colour), _):
            (DottedSurface(outline: .ellipse, bounds: box), colour)
        case .polygon(let points, .pattern(.dots, let colour), _):
            (DottedSurface(outline: .polygon(points), bounds: Drawing.Path(through: points).bounds), colour)
        case .rectangle, .ellipse, .polygon, .path, .words: nil
        }
    }

    /// Each as a closed path, in rows that begin where the surface does; none that the edge would cut.
    var dots: [Drawing.Path] {
        let (across, down) = (bounds.width / Self.distance, bounds.height / Self.distance)
        guard across * down <= Self.most else { return [] }
        var dots: [Drawing.Path] = []
        for row in 0..<max(0, Int(down.rounded(.up))) {
            for column in 0..<max(0, Int(across.rounded(.up))) {
                let middle = Point(
                    x: bounds.x + (Double(column) + 0.5) * Self.distance,
                    y: bounds.y + (Double(row) + 0.5) * Self.distance)
                if holds(middle) { dots.append(Self.dot(at: middle)) }
            }
        }
        return dots
    }

    private func holds(_ middle: Point) -> Bool {
        let edges = [(-1.0, 0.0), (1, 0), (0, -1), (0, 1)].map {
            Point(x: middle.x + $0.0 * Self.radius, y: middle.y + $0.1 * Self.radius)
        }
        return edges.allSatisfy(contains)
    }

    private func contains(_ point: Point) -> Bool {
        switch outline {
        case .rectangle:
            return point.x >= bounds.x && point.x <= bounds.right && point.y >= bounds.y && point.y <= bounds.bottom
        case .ellipse:
            let (x, y) = (
                (point.x - bounds.center.x) / (bounds.width / 2), (point.y - bounds.center.y) / (bounds.height / 2)
            )
            return x * x + y * y <= 1
        case .polygon(let corners):
            // A ray to the right crosses the outline an odd number of times.
            var isInside = false
            for (index, corner) in corners.enumerated() {
                let last = corners[(index + corners.count - 1) % corners.count]
                guard (corner.y > point.y) != (last.y > point.y) else { continue }
                let x = (last.x - corner.x) * (point.y - corner.y) / (last.y - corner.y) + corner.x
                if point.x < x { isInside.toggle() }
            }
            return isInside
        }
    }

    /// A circle of four curves.
    private static func dot(at middle: Point) -> Drawing.Path {
        let (r, bend) = (radius, radius * 0.5523)
        func point(_ x: Double, _ y: Double) -> Point { Point(x: middle.x + x, y: middle.y + y) }
        return Drawing.Path(
            from: point(r, 0),
            [
                .curve(point(r, bend), point(bend, r), to: point(0, r)),
                .curve(point(-bend, r), point(-r, bend), to: point(-r, 0)),
                .curve(point(-r, -bend), point(-bend, -r), to: point(0, -r)),
                .curve(point(bend, -r), point(r, -bend), to: point(r, 0)),
            ])
    }
}

extension Drawing.Path {
    /// The smallest rectangle around it and the points that bend its curves, no side shorter than 0.01 points.
    var bounds: Rectangle {
        var points = [start]
        for stretch in stretches {
            switch stretch {
            case .line(let end): points.append(end)
            case .curve(let first, let second, let end): points += [first, second, end]
            }
        }
        let (xs, ys) = (points.map(\.x), points.map(\.y))
        let (left, top) = (xs.min() ?? 0, ys.min() ?? 0)
        return Rectangle(
            x: left, y: top, width: max(0.01, (xs.max() ?? 0) - left), height: max(0.01, (ys.max() ?? 0) - top))
    }
}
