import DocumentModel
import Records
import SalesModel

/// Where the steps of a timeline stand on the line of days, and their words above and below it.
struct TimelineLayout {
    /// From so many on, steps are told by numbers, where nobody says otherwise.
    private static let many = 20
    /// Of the sides, at the end of their lanes.
    private static let longestName = 110.0
    static let size = 7.5
    /// From one row of numbers to the next, so that not even the corners of two milestones touch.
    static let row = 16.0

    /// Whether marks have the numbers of the table's rows.
    let isNumbered: Bool
    /// Whether the table says something at greater length.
    let shortens: Bool
    let labels: [Label]
    /// Of the marks.
    let xs: [Double]
    let todayX: Double?
    let scale: DayScale
    /// Before the first mark.
    let margin = 7.0
    /// The names of the sides, the customer's first, in the lines they have.
    let names: [[String]]
    /// Of the sides' names at the end of their lanes; 0 where they stand above and below all marks.
    let nameWidth: Double

    var namesStandApart: Bool { nameWidth == 0 }

    /// Above the line is what the customer does, below it what we do.
    enum Lane { case theirs, ours }

    /// The words of a step.
    struct Label {
        var when: [String]
        var text: [String]
        var width: Double
        var lane = Lane.theirs
        /// How far from the line, from 0.
        var level = 0
        var height: Double { Double(when.count + text.count) * TimelineLayout.size * Drawing.Words.lineHeight }
    }

    /// - Parameters:
    ///   - names: of the two sides.
    ///   - labels: `words` or `numbers`; else it depends on how many there are.
    init(_ items: [TimelineContent.Item], today: Day?, names: [String], labels kind: String?) {
        isNumbered = kind == "numbers" || kind != "words" && items.count >= Self.many
        let longest = names.map { TextWidth.points(of: $0, size: Self.size, isBold: true) }.max() ?? 0
        // Numbers that fill the line have all of it, and so have long names.
        let isCrowded = Double(items.count) * Self.row > Sketch.width - longest - 2 * Self.row
        let standApart = isNumbered && (isCrowded || longest > Self.longestName)
        let nameWidth = standApart ? 0 : min(longest + 1, Self.longestName)
        self.nameWidth = nameWidth
        self.names = names.map {
            TextWidth.lines(
                of: $0, width: standApart ? Sketch.width : nameWidth, size: Self.size, isBold: true,
                atMost: standApart ? 1 : 2)
        }
        let width = isNumbered ? Self.row - 0.5 : items.count > 10 ? 84 : 104
        // The day it is stands among the others.
        var days = items.map(\.day)
        var todayIndex: Int?
        if let today {
            let index = days.firstIndex { $0.map { $0 > today } ?? false } ?? (days.lastIndex { $0 != nil } ?? -1) + 1
            days.insert(today, at: index)
            todayIndex = index
        }
        let room = Sketch.width - margin - max(isNumbered ? 0 : width, nameWidth + 9)
        scale = DayScale(
            days, length: room, gap: isNumbered ? Self.row : min(34, room / Double(max(days.count - 1, 1))))
        var xs = scale.positions.map { [margin] in $0 + margin }
        todayX = todayIndex.map { xs.remove(at: $0) }
        let limit = items.count > 10 ? 2 : 3
        var year: Int?
        var labels = items.map { [isNumbered] item in
            guard !isNumbered else { return Label(when: [], text: [], width: width) }
            let startsYear = item.day.map { $0.year != year } ?? false
            year = item.day?.year ?? year
            return Label(
                when: TextWidth.lines(
                    of: startsYear ? item.dated : item.when, width: width, size: Self.size, isBold: true, atMost: 2),
                text: TextWidth.lines(of: item.text, width: width, size: Self.size, atMost: limit), width: width)
        }
        shortens = zip(items, labels).contains { item, label in
            TextWidth.lines(of: item.text, width: width, size: Self.size).count > label.text.count
        }
        Self.place(&labels, of: items, at: xs, isNumbered: isNumbered)
        self.labels = labels
        self.xs = xs
    }

    /// Each label as near to the line as those before it leave room; what both sides do goes where there is more of it.
    private static func place(
        _ labels: inout [Label], of items: [TimelineContent.Item], at xs: [Double], isNumbered: Bool
    ) {
        /// Where the last label of each level ends.
        var ends: [Lane: [Double]] = [.theirs: [], .ours: []]
        for index in items.indices {
            let start = xs[index] - (isNumbered ? labels[index].width / 2 : 0)
            func level(_ lane: Lane) -> Int {
                let ends = ends[lane] ?? []
                return ends.firstIndex { $0 <= start } ?? ends.endIndex
            }
            let lane = Self.lane(items[index]) ?? (level(.ours) <= level(.theirs) ? .ours : .theirs)
            let free = level(lane)
            let end = start + labels[index].width + (isNumbered ? 0.5 : 6)
            if free == ends[lane]?.endIndex { ends[lane]?.append(end) } else { ends[lane]?[free] = end }
            labels[index].lane = lane
            labels[index].level = free
        }
    }

    /// nil for what both sides do.
    private static func lane(_ item: TimelineContent.Item) -> Lane? {
        switch item.side {
        case .buyer?: .theirs
        case .seller?: .ours
        case nil: nil
        }
    }

    /// How far from a lane the labels of each of its levels begin, and how high all are.
    func levels(of lane: Lane) -> (tops: [Double], height: Double) {
        var heights: [Double] = []
        for label in labels where label.lane == lane {
            while heights.count <= label.level { heights.append(0) }
            heights[label.level] = max(heights[label.level], isNumbered ? Self.row : label.height + 4)
        }
        var tops: [Double] = []
        var sum = 0.0
        for height in heights {
            tops.append(sum)
            sum += height
        }
        return (tops, sum)
    }
}
