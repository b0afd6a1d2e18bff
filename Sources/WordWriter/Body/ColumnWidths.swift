/// Shares the width of a table out among its columns by what stands in them, the same in every program because the
/// table's layout is fixed.
enum ColumnWidths {
    /// What a column asks for, padding included.
    struct Need: Equatable {
        /// The widest of its words: less breaks within a word.
        var word: Int
        /// Its widest line.
        var whole: Int
        /// What a row of it holds on the average, all its lines behind one another; by this the columns of prose share
        /// what is left.
        var usual: Int
    }

    /// One width a column; together they are `total`.
    ///
    /// Every word has a third more than it needs, or a fifth, where there is as much, for a font that stands in.
    ///
    /// Columns whose widest line is no longer than a fair share of what is left get it whole. The others get their
    /// widest word and half of a fair share, and divide the rest by how much more their rows hold on the average: a
    /// column of names is not as wide as one of sentences for the sake of one long name. Where even the words are too
    /// wide together, the widest of them break, down to one width: a column of short words keeps them.
    static func share(_ needs: [Need], total: Int) -> [Int] {
        guard !needs.isEmpty else { return [] }
        // No word may take more than its share of a crowded table, no text may starve the others.
        let longest = max(total * 2 / 5, total / needs.count)
        func words(times percent: Int) -> [Int] {
            needs.map { max(min($0.word * percent / 100, longest), total / needs.count / 4, 1) }
        }
        // Where another font stands in for ours it may be wider by a fifth, and its bold by a third: no word should break
        // then either.
        let words = [135, 120].map { words(times: $0) }.first { $0.reduce(0, +) <= total } ?? words(times: 100)
        let wholes = zip(needs, words).map { min(max($0.whole, $1), total * 3 / 2) }
        if wholes.reduce(0, +) <= total { return fill(wholes, weights: wholes, total: total) }
        if words.reduce(0, +) > total {
            return fill(capped(words, total: total), weights: needs.map { _ in 0 }, total: total)
        }
        var floors: [Int?] = needs.map { _ in nil }
        var rest = total
        var open = needs.count
        var isSettled = false
        while !isSettled && open > 0 {
            isSettled = true
            for index in needs.indices where floors[index] == nil && wholes[index] <= rest / open {
                floors[index] = wholes[index]
                rest -= wholes[index]
                open -= 1
                isSettled = false
                if open == 0 { break }
            }
        }
        let half = rest / max(open, 1) / 2
        let widths = zip(floors, words).map { $0 ?? max($1, half) }
        let weights = needs.indices.map { floors[$0] == nil ? min(needs[$0].usual, total * 3 / 2) - widths[$0] : 0 }
        // Wide words beside each other can ask for more than there is: then what is short is taken by width.
        guard widths.reduce(0, +) <= total else { return fill(words, weights: words, total: total) }
        return fill(widths, weights: weights.map { max(0, $0) }, total: total)
    }

    /// Each no wider than the widest width with which together they are no more than `total`.
    private static func capped(_ widths: [Int], total: Int) -> [Int] {
        var rest = total
        var open = widths.count
        for width in widths.sorted() {
            if width > rest / open { break }
            rest -= width
            open -= 1
        }
        return open == 0 ? widths : widths.map { min($0, rest / open) }
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
