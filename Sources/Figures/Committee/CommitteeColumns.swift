/// In which column each person's card stands: few to a column, and most arrows from one column to the next on its right.
///
/// Who influences nobody's superior stands left, as a network of ranks would have it; where that would make more than
/// three columns, or one that is too long, cards are moved to where they cost least.
struct CommitteeColumns {
    /// By the position of the person.
    private(set) var columns: [Int]
    let count: Int

    private let arrows: [(from: Int, to: Int)]
    private let most: Int

    /// - Parameter influences: whom each person influences, by position.
    init(influences: [[Int]]) {
        let people = influences.count
        count = min(3, max(1, people))
        most = (people + count - 1) / count + (people > 9 ? 1 : 0)
        arrows = influences.enumerated().flatMap { from, all in all.map { (from, $0) } }
        columns = []
        columns = start(people)
        settle()
    }

    /// By how long the way is that leads to somebody; who leads round in a circle counts once.
    private func start(_ people: Int) -> [Int] {
        var ranks = Array(repeating: 0, count: people)
        for _ in 0..<count - 1 {
            var next = ranks
            for (from, to) in arrows { next[to] = max(next[to], min(count - 1, ranks[from] + 1)) }
            ranks = next
        }
        return ranks
    }

    private mutating func settle() {
        var cost = cost
        // Each round makes it cheaper, so that they end; the limit only keeps a large committee quick.
        for _ in 0..<40 {
            let before = cost
            for person in columns.indices {
                for column in 0..<count { tryColumns([(person, column)], &cost) }
                for other in columns.indices where other > person && columns[other] != columns[person] {
                    tryColumns([(person, columns[other]), (other, columns[person])], &cost)
                }
            }
            if cost == before { return }
        }
    }

    private mutating func tryColumns(_ changes: [(person: Int, column: Int)], _ best: inout Int) {
        let before = columns
        for change in changes { columns[change.person] = change.column }
        let cost = cost
        if cost < best { best = cost } else { columns = before }
    }

    private var cost: Int {
        var loads = Array(repeating: 0, count: count)
        for column in columns { loads[column] += 1 }
        var cost = loads.reduce(0) { $0 + $1 * $1 + 100 * max(0, $1 - most) }
        for (from, to) in arrows {
            switch columns[to] - columns[from] {
            case 1: break
            case -1: cost += 1
            case 0: cost += 4
            default: cost += 5
            }
        }
        return cost
    }
}
