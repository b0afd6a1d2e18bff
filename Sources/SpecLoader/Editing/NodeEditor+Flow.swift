/// Keys and items that come and go within brackets.
extension NodeEditor {
    func changeKeysInFlow(
        _ keys: KeyChanges, _ entries: [YAMLSyntax.Entry], of node: YAMLSyntax.Node, _ spot: Spot
    ) throws(SpecEditRefusal) -> [Replacement] {
        // `[key: value]` is a record too.
        guard lines.byte(node.ownStart) == UInt8(ascii: "{") else { throw .unsafe }
        let fields = keys.new.sorted { $0.key < $1.key }.flatMap(\.value)
        if entries.isEmpty, !spot.isInFlow { return try replace(node, with: .record(fields), at: spot) }
        let children = entries.map { $0.key.start..<max($0.end, syntax.colonEnd($0) ?? 0) }
        var new: [Int: [String]] = [:]
        for (index, fields) in keys.new {
            new[index + 1] = fields.map { "\($0.key): \(renderer.inline($0.value))" }
        }
        return try change(FlowChildren(stretches: children, removed: keys.removed, new: new), in: node)
    }

    func changeItemsInFlow(
        _ removed: Set<Int>, _ tree: EditTree, _ items: [YAMLSyntax.Node], of node: YAMLSyntax.Node, _ spot: Spot
    ) throws(SpecEditRefusal) -> [Replacement] {
        if items.isEmpty, !spot.isInFlow, !spot.isItem, lines.isBlank((node.ownStart + 1)..<(node.end - 1)) {
            return try replace(node, with: .list(tree.insertions(before: 0)), at: spot)
        }
        var new: [Int: [String]] = [:]
        for index in tree.insertionIndices { new[index] = tree.insertions(before: index).map(renderer.inline) }
        let children = FlowChildren(stretches: items.map { $0.start..<$0.end }, removed: removed, new: new)
        return try change(children, in: node)
    }

    /// The children of a node within brackets and what happens to them.
    private struct FlowChildren {
        var stretches: [Range<Int>]
        var removed: Set<Int>
        /// By the position of the child they go before.
        var new: [Int: [String]]

        var count: Int { stretches.count }
    }

    private func change(
        _ children: FlowChildren, in node: YAMLSyntax.Node
    ) throws(SpecEditRefusal) -> [Replacement] {
        guard let last = children.stretches.indices.last(where: { !children.removed.contains($0) }) else {
            return try changeAll(children, in: node)
        }
        var changes: [Replacement] = []
        for (index, written) in children.new where index <= last {
            changes.append(insertion(of: written, before: index, of: children.stretches, in: node))
        }
        for index in children.removed where index < last {
            changes.append(removal(of: index, of: children.stretches, in: node))
        }
        return changes + (try changeEnd(children, behind: last, in: node))
    }

    /// Where no child stays.
    private func changeAll(
        _ children: FlowChildren, in node: YAMLSyntax.Node
    ) throws(SpecEditRefusal) -> [Replacement] {
        let inner = (node.ownStart + 1)..<(node.end - 1)
        guard !children.stretches.isEmpty else {
            let written = children.new.values.flatMap(\.self).joined(separator: ", ")
            return [Replacement(inner.lowerBound..<inner.lowerBound, written)]
        }
        if let first = children.stretches.first, let last = children.stretches.last, !children.new.isEmpty {
            let all = first.lowerBound..<last.upperBound
            guard !lines.hasBreak(all) else { throw .unsafe }
            let written = children.new.sorted { $0.key < $1.key }.flatMap(\.value)
            return [Replacement(all, written.joined(separator: ", "))]
        }
        if !lines.contains("#", in: inner) { return [Replacement(inner, "")] }
        return children.stretches.map { Replacement($0.lowerBound..<comma(behind: $0, in: node), "") }
    }

    private func insertion(
        of written: [String], before index: Int, of children: [Range<Int>], in node: YAMLSyntax.Node
    ) -> Replacement {
        let start = children[index].lowerBound
        guard lines.beginsLine(start) else {
            return Replacement(start..<start, written.map { $0 + ", " }.joined())
        }
        let line = commentStart(start, behind: index > 0 ? children[index - 1].upperBound : node.ownStart)
        let column = lines.column(of: start)
        return Replacement(line..<line, written.map { fullLine($0 + ",", at: column) }.joined())
    }

    /// Of a child before one that stays.
    private func removal(of index: Int, of children: [Range<Int>], in node: YAMLSyntax.Node) -> Replacement {
        let (child, next) = (children[index], children[index + 1].lowerBound)
        let lines = ownLines(child, in: node)
        let isAlone = lines.lowerBound < child.lowerBound || lines.upperBound > next
        if isAlone || self.lines.contains("#", in: child.upperBound..<next) { return Replacement(lines, "") }
        return Replacement(child.lowerBound..<next, "")
    }

    /// A child with its comma, and with its lines where it is alone in them.
    private func ownLines(_ child: Range<Int>, in node: YAMLSyntax.Node) -> Range<Int> {
        let end = comma(behind: child, in: node)
        guard lines.beginsLine(child.lowerBound), lines.isBlank(end..<lines.lineEnd(of: end)),
            let next = lines.nextLine(after: end)
        else { return child.lowerBound..<end }
        return lines.lineStart(of: child.lowerBound)..<next
    }

    /// What comes and goes behind the last child that stays.
    private func changeEnd(
        _ children: FlowChildren, behind last: Int, in node: YAMLSyntax.Node
    ) throws(SpecEditRefusal) -> [Replacement] {
        let gone = children.stretches[(last + 1)...]
        let kept = children.stretches[last]
        let written = (last..<children.count).flatMap { children.new[$0 + 1] ?? [] }
        guard let first = gone.first, let end = gone.last?.upperBound else {
            return written.isEmpty ? [] : append(written, behind: kept, in: node)
        }
        if !lines.contains("#", in: kept.upperBound..<end), !lines.beginsLine(first.lowerBound) {
            // With the comma before it.
            return [Replacement(kept.upperBound..<end, written.map { ", " + $0 }.joined())]
        }
        guard written.isEmpty else { throw .unsafe }
        return gone.map { Replacement(ownLines($0, in: node), "") }
    }

    private func append(_ written: [String], behind child: Range<Int>, in node: YAMLSyntax.Node) -> [Replacement] {
        let end = child.upperBound
        guard lines.beginsLine(child.lowerBound) else {
            return [Replacement(end..<end, written.map { ", " + $0 }.joined())]
        }
        let gap = renderer.indented(lines.column(of: child.lowerBound))
        let comma = comma(behind: child, in: node)
        let line = lines.lineEnd(of: comma)
        if line >= node.end { return [Replacement(end..<end, written.map { "," + gap + $0 }.joined())] }
        if comma > end { return [Replacement(line..<line, written.map { gap + $0 + "," }.joined())] }
        return [
            Replacement(end..<end, ","),
            Replacement(line..<line, gap + written.joined(separator: "," + gap)),
        ]
    }

    /// Just behind the comma that follows a child; its own end where there is none.
    private func comma(behind child: Range<Int>, in node: YAMLSyntax.Node) -> Int {
        let spot = lines.skipComments(from: child.upperBound)
        return spot < node.end && lines.byte(spot) == UInt8(ascii: ",") ? spot + 1 : child.upperBound
    }

    // MARK: A list in brackets becomes lines

    /// The list in lines, where a new text has a line break that brackets in one line cannot show.
    ///
    /// - Returns: nil where the list stays in brackets
    func asBlock(
        _ node: YAMLSyntax.Node, _ spot: Spot, _ tree: EditTree
    ) throws(SpecEditRefusal) -> [Replacement]? {
        guard let items = node.items, mayBecomeBlock(node, spot) else { return nil }
        let new = tree.items.values.compactMap(\.value) + tree.insertionIndices.flatMap(tree.insertions)
        guard new.contains(where: breaksLines) else { return nil }
        // Brackets take line breaks too, where a block would take more than its text.
        guard renderer(above: lines.nextLine(after: node.end), at: spot.column).allowsBlocks else { return nil }
        let column = spot.column + renderer.style.listIndentation
        var written: [YAMLRenderer.Written] = []
        for index in 0...items.count {
            written += tree.insertions(before: index).map { renderer.item($0, at: column) }
            guard items.indices.contains(index) else { continue }
            guard let change = tree.items[index] else {
                written.append(YAMLRenderer.Written(head: lines.text(items[index].start..<items[index].end)))
                continue
            }
            try refuseShared(items[index])
            try refuseSharedWithin(items[index])
            if let value = change.value {
                if case .alias = items[index].content { throw .aliased }
                written.append(renderer.item(value, at: column))
            } else if !change.isRemoved {
                throw .unsafe
            }
        }
        return place(.init(head: "", body: renderer.list(written, at: column)), replacing: node, at: spot)
    }

    /// Whether a value can only be written over several lines.
    private func breaksLines(_ value: YAMLValue) -> Bool {
        guard case .scalar(let text, _) = value else { return false }
        return text.unicodeScalars.contains(where: \.isLineBreak)
    }

    /// A list in brackets in one line without comments, not within other brackets.
    private func mayBecomeBlock(_ node: YAMLSyntax.Node, _ spot: Spot) -> Bool {
        node.isFlow && !spot.isInFlow && !spot.isItem && node.anchor == nil && !lines.hasBreak(node.start..<node.end)
    }
}
