import DocumentModel
import SalesModel

/// How a step stands on a timeline: its shape says what it is, what fills it how far it is.
enum TimelineMark: Hashable {
    case action(ActionStatus)
    /// What others follow from.
    case milestone(ActionStatus)
    case meeting
    case decision
    case goLive

    init(_ item: TimelineContent.Item) {
        let status = item.status ?? .todo
        self =
            switch item.kind {
            case .action: item.isMilestone ? .milestone(status) : .action(status)
            case .event: .milestone(status)
            case .meeting: .meeting
            case .decision: .decision
            case .goLive: .goLive
            }
    }

    /// In the order in which a key has them.
    static let all: [TimelineMark] =
        ActionStatus.allCases.map(TimelineMark.action) + ActionStatus.allCases.map(TimelineMark.milestone)
        + [.meeting, .decision, .goLive]

    private var status: ActionStatus {
        switch self {
        case .action(let status), .milestone(let status): status
        case .meeting, .decision, .goLive: .todo
        }
    }

    /// Of a number on it.
    var numberColour: Drawing.Colour {
        switch self {
        case .meeting, .decision: .paper
        case .goLive: .onAccent
        case .action, .milestone: status == .done ? .onAccent : .ink
        }
    }

    /// - Parameters:
    ///   - radius: of a circle; the others are as large to the eye.
    ///   - isNumbered: whether it has a number on it, which no pattern may cross: what is under way has a heavy line
    ///     then.
    func draw(at center: Point, radius: Double, isNumbered: Bool, in sketch: inout Sketch) {
        let fill: Drawing.Fill =
            switch status {
            case .todo, .dropped: .plain(.paper)
            case .doing: isNumbered ? .plain(.tint) : .pattern(.stripes, .accent)
            case .done: .plain(.accent)
            }
        let stroke = Drawing.Stroke(
            .accent, width: isNumbered && status == .doing ? 2.25 : 1, isDashed: status == .dropped)
        switch self {
        case .action: sketch.circle(at: center, radius: radius, fill, stroke)
        case .milestone: sketch.diamond(at: center, radius: diamond(radius), fill, stroke)
        case .meeting:
            let box = Rectangle(x: center.x - radius, y: center.y - radius, width: 2 * radius, height: 2 * radius)
            sketch.box(box, .plain(.ink), Drawing.Stroke(.ink, width: 1), corner: 1.5)
        case .decision where isNumbered:
            sketch.diamond(at: center, radius: diamond(radius), .plain(.ink), Drawing.Stroke(.ink, width: 1))
        case .decision:
            sketch.diamond(at: center, radius: diamond(radius), .plain(.paper), Drawing.Stroke(.ink, width: 1))
            sketch.diamond(at: center, radius: diamond(radius) * 0.45, .plain(.ink))
        case .goLive: drawGoLive(at: center, radius, in: &sketch)
        }
    }

    private func diamond(_ radius: Double) -> Double { radius > 5 ? radius + 0.7 : radius + 1.5 }

    /// A box that points to what comes.
    private func drawGoLive(at center: Point, _ radius: Double, in sketch: inout Sketch) {
        let (left, top, bottom) = (center.x - radius, center.y - radius, center.y + radius)
        let neck = center.x + radius * 0.3
        sketch.polygon(
            [
                Point(x: left, y: top), Point(x: neck, y: top), Point(x: center.x + radius + 1, y: center.y),
                Point(x: neck, y: bottom), Point(x: left, y: bottom),
            ], .plain(.accent), Drawing.Stroke(.ink, width: 1))
    }
}
