import Foundation

/// The comments of a text, and what they belong to.
struct Comments {
    struct Comment {
        /// From 1.
        var line: Int
        var text: String
        /// What stands before it in its line, else right below it; nil where it belongs to what is above or to nothing.
        var owner: String?
    }

    private(set) var all: [Comment] = []

    /// - Parameter isMarked: whether only what begins with `# c` is one, also behind values; else each line of its own
    init(_ text: String, marked isMarked: Bool) {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (number, line) in lines.enumerated() {
            let start = isMarked ? line.range(of: "# c", options: .backwards)?.lowerBound : line.firstIndex(of: "#")
            guard let start else { continue }
            let before = line[..<start]
            let isAlone = before.allSatisfy(\.isWhitespace)
            guard isMarked || isAlone else { continue }
            let comment = line[start...].trimmingCharacters(in: .whitespaces)
            let owner = isAlone ? Self.below(number, in: lines, column: before.count) : Self.code(before)
            all.append(Comment(line: number + 1, text: comment, owner: owner))
        }
    }

    private static func below(_ number: Int, in lines: [Substring], column: Int) -> String? {
        let next = lines.dropFirst(number + 1).first { $0.first { !$0.isWhitespace } != "#" }
        guard let next, let start = next.firstIndex(where: { !$0.isWhitespace }),
            next.distance(from: next.startIndex, to: start) >= column
        else { return nil }
        return code(next)
    }

    /// Without the space around it, a comma or comment behind it and what stands in brackets.
    private static func code(_ line: Substring) -> String {
        line.prefix { !"[]{}#".contains($0) }.trimmingCharacters(in: .whitespaces.union(["," as Unicode.Scalar]))
    }

    /// Whether these come in this order.
    func contains(_ texts: [String]) -> Bool { Self.contains(all.map(\.text), texts) }

    /// Whether the others come in their order, each with what it belongs to.
    func keeps(_ others: Comments) -> Bool {
        func owned(_ comment: Comment) -> String { "\(comment.owner ?? "") \(comment.text)" }
        return Self.contains(all.map(owned), others.all.map(owned))
    }

    private static func contains(_ all: [String], _ some: [String]) -> Bool {
        var rest = some[...]
        for text in all where text == rest.first { rest = rest.dropFirst() }
        return rest.isEmpty
    }
}
