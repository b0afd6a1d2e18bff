import DocumentModel
import SalesModel

/// A line of days with the customer's steps above it and ours below. Each step is a mark at its day, with a few words; where
/// there are many, with its number in the table. Meetings, events and the first day of use stand on the line itself.
struct Timeline {
    /// Between a lane and the words beside it.
    private static let wordGap = 8.0
    private static let size = TimelineLayout.size
    /// Of a mark without a number.
    private static let radius = 4.0
    private static let dependency = Drawing.Stroke(.muted, width: 0.75)

    let layout: TimelineLayout
    private let items: [TimelineContent.Item]
    private let content: TimelineContent
    private let above: (tops: [Double], height: Double)
    private let below: (tops: [Double], height: Double)
    /// Where the line of days is, from the top, and the rows of marks on either side of it.
    private let axis: Double
    private let theirLane: Double
    private let ourLane: Double
    private var sketch = Sketch()

    init(_ items: [TimelineContent.Item], of content: TimelineContent, labels: String?) {
        self.items = items
        self.content = content
        layout = TimelineLayout(
            items, today: content.today?.day, names: [content.customer, content.organisation], labels: labels)
        above = layout.levels(of: .theirs)
        below = layout.levels(of: .ours)
        let nameRow = layout.namesStandApart ? Self.nameRow : 0
        // Numbers stand in their lanes.
        theirLane =
            layout.isNumbered ? nameRow + max(above.height - TimelineLayout.row, 0) + 8 : above.height + Self.wordGap
        axis = theirLane + (layout.isNumbered ? 9.5 : 14)
        // The names of months stand between, and a name of two lines beside them.
        ourLane = axis + (layout.isNumbered ? 19 : layout.names.contains { $0.count > 1 } ? 25 : 23)
    }

    func drawing(title: String, description: String, table: Table) -> Drawing {
        var timeline = self
        timeline.draw()
        return timeline.sketch.drawing(title: title, description: description, table: table)
    }

    private mutating func draw() {
        let bottom =
            layout.isNumbered
            ? ourLane + max(below.height - TimelineLayout.row, 0) + 8 : ourLane + below.height + Self.wordGap
        drawToday(from: 0, to: bottom)
        sketch.line(Point(x: 0, y: axis), Point(x: Sketch.width, y: axis), stroke: Drawing.Stroke(.line, width: 1.25))
        for index in items.indices { drawLeader(index) }
        var hasDependencies = false
        for index in items.indices where drawDependency(index) { hasDependencies = true }
        drawMonths()
        for index in items.indices { drawMark(items[index], at: mark(index)) }
        if !layout.isNumbered {
            for index in items.indices { drawWords(index) }
        }
        let (theirs, ours) = (layout.names[0], layout.names[1])
        if layout.namesStandApart {
            drawName(theirs, at: Point(x: 0, y: 0), .leading)
            // A dependency may lead around below the marks.
            drawName(ours, at: Point(x: 0, y: bottom + 5), .leading)
        } else {
            let x = Sketch.width - layout.nameWidth
            // Two lines are clear of the words above them, and of the line of days.
            drawName(theirs, at: Point(x: x, y: theirLane - (theirs.count > 1 ? 6 : Self.nameHeight / 2)), .trailing)
            drawName(ours, at: Point(x: x, y: ourLane - (ours.count > 1 ? 10 : Self.nameHeight / 2)), .trailing)
        }
        drawTodayLabel(at: sketch.height + 2)
        drawKey(at: sketch.height + 1.5, hasDependencies: hasDependencies)
    }

    private static let nameHeight = size * Drawing.Words.lineHeight
    /// What a name above the marks takes.
    private static let nameRow = nameHeight + 3

    /// Whose lane it is, at its end or beyond its marks.
    private mutating func drawName(_ lines: [String], at corner: Point, _ alignment: Drawing.Words.Alignment) {
        let widths = lines.map { TextWidth.points(of: $0, size: Self.size, isBold: true) + 1 }
        let width = max(layout.nameWidth, widths.max() ?? 0)
        if layout.namesStandApart {
            // The line of the day it is goes behind it.
            let box = Rectangle(x: corner.x, y: corner.y, width: width, height: Double(lines.count) * Self.nameHeight)
            sketch.box(box, .plain(.paper))
        }
        sketch.words(lines, at: corner, width: width, size: Self.size, isBold: true, colour: .muted, alignment)
    }

    /// Where the mark of a step is: in its lane, or on the line of days where both sides do it; numbers stand in rows.
    private func mark(_ index: Int) -> Point {
        let label = layout.labels[index]
        let isTheirs = label.lane == .theirs
        guard layout.isNumbered || items[index].kind == .action else { return Point(x: layout.xs[index], y: axis) }
        let offset = layout.isNumbered ? Double(label.level) * TimelineLayout.row : 0
        return Point(x: layout.xs[index], y: isTheirs ? theirLane - offset : ourLane + offset)
    }

    /// Where the words of a step begin, or end where they stand above the line.
    private func edge(_ label: TimelineLayout.Label) -> Double {
        switch label.lane {
        case .theirs: theirLane - Self.wordGap - above.tops[label.level]
        case .ours: ourLane + Self.wordGap + below.tops[label.level]
        }
    }

    /// From the line of days to the mark, and on to its words.
    private mutating func drawLeader(_ index: Int) {
        let end = layout.isNumbered ? mark(index).y : edge(layout.labels[index])
        sketch.line(
            Point(x: layout.xs[index], y: axis), Point(x: layout.xs[index], y: end),
            stroke: Drawing.Stroke(.line, width: 0.5))
    }

    /// From what has to be done before; gives whether there is such a step.
    private mutating func drawDependency(_ index: Int) -> Bool {
        guard let before = items[index].after,
            let first = items.firstIndex(where: { $0.kind == .action && $0.text == before }), first != index
        else { return false }
        let (start, end) = (mark(first), mark(index))
        if layout.isNumbered, isBetween(first, index) { return drawDetour(from: start, to: end) }
        let radius = layout.isNumbered ? 7.5 : 5
        // Bows towards the line of days where both are on one side of it.
        let bow = abs(start.y - end.y) < 1 ? (start.y < axis ? 9.0 : -9) : 0
        let middle = Point(x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 + bow)
        let (dx, dy) = (end.x - middle.x, end.y - middle.y)
        let distance = (dx * dx + dy * dy).squareRoot()
        guard distance > radius else { return false }
        let tip = Point(x: end.x - dx / distance * radius, y: end.y - dy / distance * radius)
        sketch.path(Drawing.Path(from: start, [.curve(middle, middle, to: tip)]), stroke: Self.dependency)
        sketch.arrowhead(at: tip, from: middle, length: 4)
        return true
    }

    /// Whether another mark stands between two, in the lane of one of them.
    private func isBetween(_ first: Int, _ second: Int) -> Bool {
        let lanes = [layout.labels[first].lane, layout.labels[second].lane]
        let range = min(layout.xs[first], layout.xs[second])...max(layout.xs[first], layout.xs[second])
        return items.indices.contains {
            $0 != first && $0 != second && range.contains(layout.xs[$0]) && lanes.contains(layout.labels[$0].lane)
        }
    }

    /// A dependency that leads around the marks between two: outside of their lane, or down between the lanes.
    private mutating func drawDetour(from start: Point, to end: Point) -> Bool {
        let y: Double
        switch (start.y < axis, end.y < axis) {
        case (true, true): y = min(start.y, end.y) - 15
        case (false, false): y = max(start.y, end.y) + 15
        case (true, false), (false, true): y = (start.y + end.y) / 2
        }
        let bends = (Point(x: start.x, y: y), Point(x: end.x, y: y))
        let tip = Point(x: end.x, y: end.y + (y < end.y ? -7.5 : 7.5))
        sketch.path(Drawing.Path(from: start, [.curve(bends.0, bends.1, to: tip)]), stroke: Self.dependency)
        sketch.arrowhead(at: tip, from: bends.1, length: 4)
        return true
    }

    private mutating func drawMark(_ item: TimelineContent.Item, at center: Point) {
        let mark = TimelineMark(item)
        mark.draw(
            at: center, radius: layout.isNumbered ? 6.5 : Self.radius, isNumbered: layout.isNumbered, in: &sketch)
        guard layout.isNumbered else { return }
        sketch.label(
            item.sign, around: center, width: 13.5, size: Self.size, isBold: true, colour: mark.numberColour)
    }

    /// What the marks mean that it has.
    private mutating func drawKey(at y: Double, hasDependencies: Bool) {
        let marks = Set(items.map(TimelineMark.init))
        var key = Key()
        for mark in TimelineMark.all where marks.contains(mark) {
            key.add(content.words(for: mark)) { [isNumbered = layout.isNumbered] sketch, center in
                mark.draw(at: center, radius: Self.radius, isNumbered: isNumbered, in: &sketch)
            }
        }
        if hasDependencies { key.addLine(content.words.waits, Self.dependency, isArrow: true) }
        key.draw(in: &sketch, at: y)
    }

    private mutating func drawWords(_ index: Int) {
        let label = layout.labels[index]
        let top = label.lane == .theirs ? edge(label) - label.height : edge(label)
        let widths = (label.when + label.text).map { TextWidth.points(of: $0, size: Self.size, isBold: true) }
        // Lines that lead to words further out go behind these.
        sketch.box(
            Rectangle(
                x: layout.xs[index], y: top, width: min(widths.max() ?? 0, label.width), height: label.height),
            .plain(.paper))
        let isOver = items[index].status.map { !$0.isOpen } ?? false
        let colour: Drawing.Colour = isOver ? .muted : .ink
        var corner = Point(x: layout.xs[index], y: top)
        corner.y += sketch.words(
            label.when, at: corner, width: label.width, size: Self.size, isBold: true, colour: colour)
        sketch.words(label.text, at: corner, width: label.width, size: Self.size, colour: colour)
    }

    /// A tick where a month begins. Where several begin between two marks that are too near to one another for that, the
    /// line is broken, and the last of them has its name.
    private mutating func drawMonths() {
        var free = 0.0
        for (month, x, isAfterBreak) in layout.scale.ticks(apart: 12) {
            let x = x + layout.margin
            if isAfterBreak { drawBreak(at: x - 6) }
            sketch.line(Point(x: x, y: axis - 2), Point(x: x, y: axis + 2), stroke: Drawing.Stroke(.muted))
            let text = content.months(month)
            let width = TextWidth.points(of: text, size: Self.size) + 1
            guard x >= free, x + width <= Sketch.width else { continue }
            // Clear of the marks on the line.
            let top = axis + (layout.isNumbered ? 3 : 6)
            sketch.box(Rectangle(x: x, y: top, width: width, height: 9), .plain(.paper))
            sketch.words(
                text, at: Point(x: x, y: top), width: width, size: Self.size, colour: .muted, atMost: 1)
            free = x + width + 8
        }
    }

    /// Two strokes across the line of days: it is not to scale there.
    private mutating func drawBreak(at x: Double) {
        sketch.box(Rectangle(x: x - 1.5, y: axis - 1, width: 3, height: 2), .plain(.paper))
        for offset in [-1.5, 1.5] {
            sketch.line(
                Point(x: x + offset - 1, y: axis + 3), Point(x: x + offset + 1, y: axis - 3),
                stroke: Drawing.Stroke(.muted))
        }
    }

    private mutating func drawToday(from top: Double, to bottom: Double) {
        guard let x = layout.todayX else { return }
        sketch.line(
            Point(x: x, y: top), Point(x: x, y: bottom), stroke: Drawing.Stroke(.accent, width: 1, isDashed: true))
    }

    private mutating func drawTodayLabel(at y: Double) {
        guard let todayX = layout.todayX, let text = content.today?.text else { return }
        let width = TextWidth.points(of: text, size: Self.size, isBold: true) + 1
        let x = min(max(todayX - width / 2, 0), Sketch.width - width)
        sketch.words(
            text, at: Point(x: x, y: y), width: width, size: Self.size, isBold: true, colour: .accent, atMost: 1)
    }
}
