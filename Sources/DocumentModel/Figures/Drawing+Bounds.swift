extension Drawing {
    /// The smallest rectangle around everything that is painted, lines with their whole width; nil where nothing is.
    package var paintedBounds: Rectangle? {
        let boxes = elements.map(\.paintedBounds)
        guard let first = boxes.first else { return nil }
        return boxes.dropFirst().reduce(first) { $0.joined(with: $1) }
    }
}

extension Drawing.Element {
    /// Around what is painted of it. Words are taken for as large as their box.
    package var paintedBounds: Rectangle {
        switch self {
        case .rectangle(let box, _, _, let stroke), .ellipse(let box, _, let stroke):
            box.grown(by: (stroke?.width ?? 0) / 2)
        // The tip of a corner lies further out than half its line: 1.5 times as far where it is no sharper than 84°.
        case .polygon(let points, _, let stroke): Rectangle(around: points).grown(by: (stroke?.width ?? 0) * 0.75)
        case .path(let path, let stroke): Rectangle(around: path.points).grown(by: stroke.width / 2)
        case .words(let words): words.box
        }
    }
}

extension Drawing.Path {
    /// Points along it, so close that no curve bends away between two of them by what the eye sees.
    fileprivate var points: [Point] {
        var points = [start]
        for stretch in stretches {
            let from = points[points.count - 1]
            switch stretch {
            case .line(let end): points.append(end)
            case .curve(let first, let second, let end):
                points += (1...16).map { step in
                    let t = Double(step) / 16
                    let (a, b, c, d) = (
                        (1 - t) * (1 - t) * (1 - t), 3 * t * (1 - t) * (1 - t), 3 * t * t * (1 - t), t * t * t
                    )
                    return Point(
                        x: a * from.x + b * first.x + c * second.x + d * end.x,
                        y: a * from.y + b * first.y + c * second.y + d * end.y)
                }
            }
        }
        return points
    }
}

extension Rectangle {
    fileprivate init(around points: [Point]) {
        let (xs, ys) = (points.map(\.x), points.map(\.y))
        let (left, top) = (xs.min() ?? 0, ys.min() ?? 0)
        self.init(x: left, y: top, width: (xs.max() ?? 0) - left, height: (ys.max() ?? 0) - top)
    }

    fileprivate func grown(by distance: Double) -> Rectangle {
        Rectangle(x: x - distance, y: y - distance, width: width + 2 * distance, height: height + 2 * distance)
    }

    fileprivate func joined(with other: Rectangle) -> Rectangle {
        let (left, top) = (min(x, other.x), min(y, other.y))
        return Rectangle(
            x: left, y: top, width: max(right, other.right) - left, height: max(bottom, other.bottom) - top)
    }
}
