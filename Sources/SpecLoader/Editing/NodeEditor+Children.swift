/// Children of collections: keys and items that come and go.
extension NodeEditor {
    // MARK: Keys

    func insert(
        _ key: String, _ value: YAMLValue, _ order: [String], into node: YAMLSyntax.Node, _ entries: [YAMLSyntax.Entry],
        _ spot: Spot
    ) throws(SpecEditRefusal) -> [Replacement] {
        let field = YAMLValue.Field(key: key, value: value)
        guard let first = entries.first else {
            guard node.isFlow else { throw .unsafe }
            if !spot.isInFlow { return try replace(node, with: .record([field]), at: spot) }
            return [Replacement((node.ownStart + 1)..<(node.ownStart + 1), "\(key): \(renderer.inline(value))")]
        }
        if node.isFlow, lines.byte(node.ownStart) != UInt8(ascii: "{") { throw .unsafe }
        // Behind the nearest key that is declared before it; before all where there is none.
        let before = order.prefix { $0 != key }.reversed()
        let nearest = before.lazy.compactMap { name in entries.firstIndex { $0.key.scalar?.text == name } }.first
        let column = lines.column(of: first.key.start)
        guard let index = nearest else {
            let spot = first.key.start..<first.key.start
            if node.isFlow {
                let gap = flowGap(entries.map { $0.key.start..<$0.end }, behind: 0)
                return [Replacement(spot, "\(key): \(renderer.inline(value)),\(gap)")]
            }
            let written = renderer.entry(field, at: column)
            return [Replacement(spot, written.head + written.body + renderer.indented(column))]
        }
        let end = max(entries[index].end, syntax.colonEnd(entries[index]) ?? entries[index].end)
        if node.isFlow {
            let gap = flowGap(entries.map { $0.key.start..<$0.end }, behind: index)
            return [Replacement(end..<end, ",\(gap)\(key): \(renderer.inline(value))")]
        }
        let line = lines.lineEnd(of: end)
        let written = renderer.entry(field, at: column)
        return [Replacement(line..<line, renderer.indented(column) + written.head + written.body)]
    }

    func removeEntry(
        _ index: Int, of entries: [YAMLSyntax.Entry], in node: YAMLSyntax.Node
    ) throws(SpecEditRefusal) -> [Replacement] {
        guard let colon = syntax.colonEnd(entries[index]) else { throw .unsafe }
        let start = entries[index].key.start
        let end = max(colon, entries[index].end)
        if node.isFlow {
            guard lines.byte(node.ownStart) == UInt8(ascii: "{") else { throw .unsafe }
            return [
                removeInFlow(index, of: entries.map { $0.key.start..<max($0.end, syntax.colonEnd($0) ?? 0) }, in: node)
            ]
        }
        guard entries.count > 1 else { throw .lastField }
        if lines.beginsLine(start) { return [Replacement(wholeLines(start, end), "")] }
        // Behind a hyphen the next key moves up into its place.
        guard index == 0 else { throw .unsafe }
        let next = entries[1].key.start
        if !lines.contains("#", in: end..<next) { return [Replacement(start..<next, "")] }
        return [Replacement(start..<lines.lineEnd(of: end), "")]
    }

    // MARK: Items

    func insertItem(
        _ value: YAMLValue, at index: Int, of items: [YAMLSyntax.Node], in node: YAMLSyntax.Node, _ spot: Spot
    ) throws(SpecEditRefusal) -> [Replacement] {
        guard (0...items.count).contains(index) else { throw .unsafe }
        if node.isFlow { return try insertInFlow(value, at: index, of: items, in: node, spot) }
        guard let first = syntax.dash(0, of: node) else { throw .unsafe }
        let column = lines.column(of: first)
        let written = renderer.item(value, at: column)
        let text = renderer.hyphen + written.head + written.body
        guard index > 0 else { return [Replacement(first..<first, text + renderer.indented(column))] }
        guard let dash = syntax.dash(index - 1, of: node) else { throw .unsafe }
        let line = lines.lineEnd(of: max(dash + 1, items[index - 1].end))
        let space = areApart(items, in: node) ? renderer.style.lineBreak : ""
        return [Replacement(line..<line, space + renderer.indented(column) + text)]
    }

    private func insertInFlow(
        _ value: YAMLValue, at index: Int, of items: [YAMLSyntax.Node], in node: YAMLSyntax.Node, _ spot: Spot
    ) throws(SpecEditRefusal) -> [Replacement] {
        if items.isEmpty, !spot.isInFlow, !spot.isItem, lines.isBlank((node.ownStart + 1)..<(node.end - 1)) {
            return try replace(node, with: .list([value]), at: spot)
        }
        if breaksLines(value), mayBecomeBlock(node, spot) {
            var all = items.map(Item.old)
            all.insert(.new(value), at: index)
            return asBlock(node, spot, items: all)
        }
        let text = renderer.inline(value)
        if items.isEmpty { return [Replacement((node.ownStart + 1)..<(node.ownStart + 1), text)] }
        let gap = flowGap(items.map { $0.start..<$0.end }, behind: max(0, index - 1))
        if index == 0 { return [Replacement(items[0].start..<items[0].start, text + "," + gap)] }
        return [Replacement(items[index - 1].end..<items[index - 1].end, "," + gap + text)]
    }

    func removeItem(
        _ index: Int, of items: [YAMLSyntax.Node], in node: YAMLSyntax.Node, _ spot: Spot
    ) throws(SpecEditRefusal) -> [Replacement] {
        guard items.indices.contains(index) else { throw .unsafe }
        if node.isFlow { return [removeInFlow(index, of: items.map { $0.start..<$0.end }, in: node)] }
        guard let dash = syntax.dash(index, of: node) else { throw .unsafe }
        let end = max(dash + 1, items[index].end)
        guard items.count > 1 else {
            guard lines.beginsLine(dash), lines.hasBreak(spot.head..<dash) else {
                return [Replacement(dash..<end, "[]")]
            }
            let start = lines.previousLineEnd(of: dash) ?? spot.head
            return [Replacement(spot.head..<spot.head, " []"), Replacement(start..<lines.lineEnd(of: end), "")]
        }
        if lines.beginsLine(dash) { return [Replacement(wholeLines(dash, end), "")] }
        guard index == 0, let next = syntax.dash(1, of: node), !lines.contains("#", in: end..<next) else {
            throw .unsafe
        }
        return [Replacement(dash..<next, "")]
    }

    // MARK: Space and commas

    /// The lines of a stretch with the break behind them, or before them where they end the file.
    private func wholeLines(_ start: Int, _ end: Int) -> Range<Int> {
        let line = lines.lineStart(of: start)
        if let next = lines.nextLine(after: end) { return line..<next }
        return (lines.previousLineEnd(of: start) ?? line)..<lines.lineEnd(of: end)
    }

    /// Whether empty lines stand between the items of a list.
    private func areApart(_ items: [YAMLSyntax.Node], in node: YAMLSyntax.Node) -> Bool {
        guard items.count > 1, let last = syntax.dash(items.count - 1, of: node) else { return false }
        var line = lines.nextLine(after: items[items.count - 2].end)
        while let start = line, start < last {
            if lines.isBlank(start..<lines.lineEnd(of: start)) { return true }
            line = lines.nextLine(after: start)
        }
        return false
    }

    /// What stands behind the comma of a child within brackets: a space, or the next line with its indentation.
    private func flowGap(_ children: [Range<Int>], behind index: Int) -> String {
        let child = children[index]
        let neighbours = [
            index > 0 ? children[index - 1] : nil, children.count > index + 1 ? children[index + 1] : nil,
        ]
        let apart = neighbours.compactMap(\.self).contains { neighbour in
            lines.hasBreak(min(child.upperBound, neighbour.upperBound)..<max(child.lowerBound, neighbour.lowerBound))
        }
        guard apart, lines.beginsLine(child.lowerBound) else { return " " }
        return renderer.indented(lines.column(of: child.lowerBound))
    }

    private func removeInFlow(_ index: Int, of children: [Range<Int>], in node: YAMLSyntax.Node) -> Replacement {
        let child = children[index]
        if children.count == 1 {
            let inner = (node.ownStart + 1)..<(node.end - 1)
            return Replacement(
                lines.contains("#", in: inner) ? child.lowerBound..<comma(behind: child, in: node) : inner, "")
        }
        let end = comma(behind: child, in: node)
        let isLast = index + 1 == children.count
        let before = isLast ? children[index - 1].upperBound : child.upperBound
        let behind = isLast ? child.lowerBound : children[index + 1].lowerBound
        if !lines.contains("#", in: before..<behind), !isLast || !lines.beginsLine(child.lowerBound) {
            // With the comma before the last one, behind any other.
            return isLast ? Replacement(before..<child.upperBound, "") : Replacement(child.lowerBound..<behind, "")
        }
        if lines.beginsLine(child.lowerBound), lines.isBlank(end..<lines.lineEnd(of: end)) {
            return Replacement(wholeLines(child.lowerBound, end), "")
        }
        return Replacement(child.lowerBound..<end, "")
    }

    /// Just behind the comma that follows a child; its own end where there is none.
    private func comma(behind child: Range<Int>, in node: YAMLSyntax.Node) -> Int {
        let spot = lines.skipComments(from: child.upperBound)
        return spot < node.end && lines.byte(spot) == UInt8(ascii: ",") ? spot + 1 : child.upperBound
    }
}
