/// Which paragraphs two texts do not share.
///
///     ["A", "B", "C"] → ["A", "C", "D"]: removed ["B"], added ["D"]
package struct ParagraphDifference: Sendable, Equatable {
    /// In the first text only, in its order.
    package private(set) var removed: [String]
    /// In the second text only, in its order.
    package private(set) var added: [String]
    /// Whether they have the same paragraphs in another order.
    package private(set) var isReordered: Bool
    /// How much of the longer one the other has too, from 0 to 1; two empty texts have all.
    package private(set) var likeness: Double

    /// Takes as long as the texts are long, however little they share.
    package init(from first: [String], to second: [String]) {
        removed = Self.surplus(of: first, over: second)
        added = Self.surplus(of: second, over: first)
        isReordered = removed.isEmpty && added.isEmpty && first != second
        let longer = max(first.count, second.count)
        likeness = longer == 0 ? 1 : Double(first.count - removed.count) / Double(longer)
    }

    package var isEmpty: Bool { removed.isEmpty && added.isEmpty && !isReordered }

    private static func surplus(of one: [String], over other: [String]) -> [String] {
        var left = Dictionary(other.map { ($0, 1) }, uniquingKeysWith: +)
        return one.filter { text in
            guard let count = left[text], count > 0 else { return true }
            left[text] = count - 1
            return false
        }
    }
}
