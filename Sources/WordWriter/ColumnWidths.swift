/// Shares the width of a table out among its columns by what stands in them, the same in every program because the
/// table's layout is fixed.
enum ColumnWidths {
    /// What a column asks for, air included.
    struct Need: Equatable {
        /// The widest of its words: less breaks within a word.
        var word: Int
        /// Its widest line.
        var whole: Int
    }

    /// Below this a column of prose has a word or two on each line.
    private static let readable = 1_500

    /// One width a column; together they are `total`. A column gets its widest word and a readable width first; what
    /// is left goes to those that want more, by how much more they want.
    static func share(_ needs: [Need], total: Int) -> [Int] {
        guard !needs.isEmpty else { return [] }
        // No word may take more than its share of a crowded table, no text may starve the others.
        let longest = max(total * 2 / 5, total / needs.count)
        let words = needs.map { min($0.word, longest) }
        let wholes = zip(needs, words).map { min(max($0.whole, $1), total * 3 / 2) }
        let floors = zip(words, wholes).map { max($0, min($1, readable)) }
        if wholes.reduce(0, +) <= total { return fill(wholes, weights: wholes, total: total) }
        if floors.reduce(0, +) <= total {
            return fill(floors, weights: zip(wholes, floors).map { $0 - $1 }, total: total)
        }
        if words.reduce(0, +) <= total {
            return fill(words, weights: zip(floors, words).map { $0 - $1 }, total: total)
        }
        return fill(needs.map { _ in 0 }, weights: words.map { max(1, $0) }, total: total)
    }

    /// Adds what is left of `total` by weight; the last columns take what rounding leaves.
    private static func fill(_ widths: [Int], weights: [Int], total: Int) -> [Int] {
        var result = widths
        var rest = total - widths.reduce(0, +)
        let even = weights.allSatisfy { $0 == 0 }
        var weightLeft = even ? weights.count : weights.reduce(0, +)
        for index in result.indices {
            let weight = even ? 1 : weights[index]
            guard weightLeft > 0 else { break }
            let share = rest * weight / weightLeft
            result[index] += share
            rest -= share
            weightLeft -= weight
        }
        return result
    }
}
