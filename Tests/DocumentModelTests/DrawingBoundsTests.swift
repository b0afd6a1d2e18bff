import DocumentModel
import Testing

@Suite("How far a drawing reaches")
struct DrawingBoundsTests {
    private static let box = Rectangle(x: 10, y: 10, width: 20, height: 10)
    private static let stroke = Drawing.Stroke(.ink, width: 2)
    private static let empty = Table(alignments: [], header: nil, rows: [])

    @Test(
        "lines count with their whole width, curves by where they run, words by their box",
        arguments: [
            (.rectangle(box, corner: 0, .plain(.tint), nil), box),
            (.rectangle(box, corner: 0, .none, stroke), Rectangle(x: 9, y: 9, width: 22, height: 12)),
            (.ellipse(box, .none, stroke), Rectangle(x: 9, y: 9, width: 22, height: 12)),
            (
                .polygon([Point(x: 10, y: 10), Point(x: 30, y: 10), Point(x: 30, y: 20)], .none, stroke),
                Rectangle(x: 8.5, y: 8.5, width: 23, height: 13)
            ),
            (
                .path(Drawing.Path(through: [Point(x: 0, y: 5), Point(x: 8, y: 5)]), stroke),
                Rectangle(x: -1, y: 4, width: 10, height: 2)
            ),
            // The points that bend it lie 8 higher, the curve itself three quarters of that.
            (
                .path(
                    Drawing.Path(
                        from: Point(x: 0, y: 8), [.curve(Point(x: 0, y: 0), Point(x: 8, y: 0), to: Point(x: 8, y: 8))]),
                    Drawing.Stroke(.ink, width: 0)),
                Rectangle(x: 0, y: 2, width: 8, height: 6)
            ),
            (.words(Drawing.Words(["Ada"], in: box)), box),
        ] as [(Drawing.Element, Rectangle)])
    func element(element: Drawing.Element, bounds: Rectangle) {
        #expect(element.paintedBounds == bounds)
    }

    @Test("a drawing reaches as far as all of it; one of nothing reaches nowhere")
    func drawing() {
        var drawing = Drawing(title: "", description: "", size: Size(width: 1, height: 1), table: Self.empty)
        #expect(drawing.paintedBounds == nil)
        drawing.elements = [
            .rectangle(Self.box, corner: 0, .none, nil),
            .words(Drawing.Words(["Ada"], in: Rectangle(x: 40, y: 0, width: 5, height: 5))),
        ]
        #expect(drawing.paintedBounds == Rectangle(x: 10, y: 0, width: 35, height: 20))
    }
}
