import DocumentModel
import SalesModel

/// How a meeting stands on the strip of a deal. Each is told by its shape, so that grey loses nothing: full where it moved
/// the deal on, with a tick where it brought the order, crossed out where it ended the deal.
enum DealMark: CaseIterable {
    case order, advance, continuation, noSale
    /// Held, and nobody wrote what came of it.
    case held
    case next, planned

    init(_ meeting: DealStripContent.Meeting) {
        self =
            switch (meeting.state, meeting.result) {
            case (.held, .order?): .order
            case (.held, .advance?): .advance
            case (.held, .continuation?): .continuation
            case (.held, .noSale?): .noSale
            case (.held, nil): .held
            case (.next, _): .next
            case (.planned, _): .planned
            }
    }

    func draw(at center: Point, radius: Double, in sketch: inout Sketch) {
        let (fill, stroke): (Drawing.Fill, Drawing.Stroke) =
            switch self {
            case .order: (.plain(.ink), Drawing.Stroke(.ink, width: 1.25))
            case .advance: (.plain(.accent), Drawing.Stroke(.accent, width: 1.25))
            case .continuation: (.pattern(.stripes, .accent), Drawing.Stroke(.accent, width: 1.25))
            case .noSale: (.plain(.paper), Drawing.Stroke(.ink, width: 1.25))
            case .held: (.plain(.paper), Drawing.Stroke(.accent, width: 1.25))
            case .next: (.plain(.paper), Drawing.Stroke(.accent, width: 1.75))
            case .planned: (.plain(.paper), Drawing.Stroke(.muted, isDashed: true))
            }
        sketch.circle(at: center, radius: radius, fill, stroke)
        func point(_ x: Double, _ y: Double) -> Point {
            Point(x: center.x + x * radius, y: center.y + y * radius)
        }
        switch self {
        case .order:
            sketch.line(
                point(-0.5, 0.05), point(-0.12, 0.42), point(0.5, -0.38), stroke: Drawing.Stroke(.paper, width: 1.25))
        case .noSale:
            let cross = Drawing.Stroke(.ink, width: 1.25)
            sketch.line(point(-0.55, -0.55), point(0.55, 0.55), stroke: cross)
            sketch.line(point(-0.55, 0.55), point(0.55, -0.55), stroke: cross)
        case .held: sketch.circle(at: center, radius: radius * 0.4, .plain(.accent))
        case .advance, .continuation, .next, .planned: break
        }
    }
}
