/// Keys and items that come and go in lines of their own.
extension NodeEditor {
    // MARK: Keys

    func changeKeys(
        _ keys: KeyChanges, _ entries: [YAMLSyntax.Entry], of node: YAMLSyntax.Node, _ spot: Spot
    ) throws(SpecEditRefusal) -> [Replacement] {
        guard let first = entries.first, keys.removed.allSatisfy({ syntax.colonEnd(entries[$0]) != nil }) else {
            throw .unsafe
        }
        let stretches = entries.map { $0.key.start..<max(syntax.colonEnd($0) ?? 0, $0.end) }
        // A key behind a question mark stands deeper than the others.
        let column = lines.column(of: (entries.first { lines.beginsLine($0.key.start) } ?? first).key.start)
        func written(_ fields: [YAMLValue.Field], _ renderer: YAMLRenderer) -> [String] {
            fields.map { field in
                let entry = renderer.entry(field, at: column)
                return entry.head + entry.body
            }
        }
        // Behind a hyphen the next key moves up into the place of what goes.
        let isInLine = !lines.beginsLine(first.key.start)
        let leading = isInLine ? entries.indices.prefix { keys.removed.contains($0) }.count : 0
        let head = (-1..<leading).flatMap { keys.new[$0] ?? [] }
        if leading == entries.count {
            let end = stretches[leading - 1].upperBound
            let written = written(head, renderer(above: lines.nextLine(after: end), at: column))
            let line = first.key.start..<lines.lineEnd(of: stretches[0].upperBound)
            return [Replacement(line, written.joined(separator: renderer.indented(column)))]
                + removals(Array(stretches.dropFirst()), at: column)
        }
        var changes: [Replacement] = []
        if !head.isEmpty {
            // The comments at the beginning of a file are the file's own.
            let isRoot = spot.head == 0
            let start = isRoot ? lines.lineStart(of: first.key.start) : commentStart(first.key.start, behind: spot.head)
            if isInLine {
                let written = written(head, renderer).map { $0 + renderer.indented(column) }
                changes.append(Replacement(first.key.start..<first.key.start, written.joined()))
            } else {
                let written = written(head, renderer(above: start, at: column)).map { fullLine($0, at: column) }
                changes.append(Replacement(start..<start, written.joined()))
            }
        }
        var removed = keys.removed.subtracting(0..<leading)
        if leading > 0 {
            let (end, next) = (stretches[0].upperBound, entries[leading].key.start)
            if lines.contains("#", in: end..<next) {
                changes.append(Replacement(first.key.start..<lines.lineEnd(of: end), ""))
                removed.formUnion(1..<leading)
            } else {
                changes.append(Replacement(first.key.start..<next, ""))
            }
        }
        changes += removals(removed.sorted().map { stretches[$0] }, at: column)
        for (index, fields) in keys.new.sorted(by: { $0.key < $1.key }) where index >= leading {
            changes.append(below(stretches[index].upperBound, at: column) { written(fields, $0) })
        }
        return changes
    }

    // MARK: Items

    func changeItems(
        _ removed: Set<Int>, _ tree: EditTree, _ items: [YAMLSyntax.Node], of node: YAMLSyntax.Node, _ spot: Spot
    ) throws(SpecEditRefusal) -> [Replacement] {
        guard let first = syntax.dash(0, of: node) else { throw .unsafe }
        if removed.count == items.count, tree.insertionIndices.isEmpty { return try removeAll(items, of: node, spot) }
        let column = lines.column(of: first)
        let space = areApart(items, in: node) ? renderer.style.lineBreak : ""
        let isInLine = !lines.beginsLine(first)
        let leading = isInLine ? items.indices.prefix { removed.contains($0) }.count : 0
        var changes: [Replacement] = []
        if leading > 0 {
            guard let next = syntax.dash(leading, of: node), !lines.contains("#", in: first..<next) else {
                throw .unsafe
            }
            changes.append(Replacement(first..<next, ""))
        }
        var stretches: [Range<Int>] = []
        for index in removed.subtracting(0..<leading).sorted() {
            guard let dash = syntax.dash(index, of: node) else { throw .unsafe }
            stretches.append(dash..<max(dash + 1, items[index].end))
        }
        changes += removals(stretches, at: column)
        for index in tree.insertionIndices.sorted() {
            let values = tree.insertions(before: index)
            func written(_ renderer: YAMLRenderer) -> [String] {
                values.map { value in
                    let item = renderer.item(value, at: column)
                    return renderer.hyphen + item.head + item.body
                }
            }
            if index == items.count {
                guard let dash = syntax.dash(index - 1, of: node) else { throw .unsafe }
                let end = max(dash + 1, items[index - 1].end)
                changes.append(below(end, at: column, apart: space, written))
            } else if isInLine, index == 0 {
                let text = written(renderer).map { $0 + renderer.indented(column) }.joined()
                changes.append(Replacement(first..<first, text))
            } else {
                guard leading <= index, let dash = syntax.dash(index, of: node) else { throw .unsafe }
                let start =
                    index == 0
                    ? commentStart(dash, behind: spot.head)
                    : commentStart(dash, behind: items[index - 1].end, upTo: column)
                let text = written(renderer(above: start, at: column)).map { fullLine($0, at: column) + space }
                changes.append(Replacement(start..<start, text.joined()))
            }
        }
        return changes
    }

    private func removeAll(
        _ items: [YAMLSyntax.Node], of node: YAMLSyntax.Node, _ spot: Spot
    ) throws(SpecEditRefusal) -> [Replacement] {
        var stretches: [Range<Int>] = []
        for (index, item) in items.enumerated() {
            guard let dash = syntax.dash(index, of: node) else { throw .unsafe }
            stretches.append(dash..<max(dash + 1, item.end))
        }
        let first = stretches[0].lowerBound
        if lines.beginsLine(first), lines.hasBreak(spot.head..<first) {
            return [Replacement(spot.head..<spot.head, " []")] + removals(stretches, at: spot.column)
        }
        guard stretches.count == 1 else { throw .unsafe }
        return [Replacement(stretches[0], "[]")]
    }

    // MARK: Lines

    /// The lines of the stretches, each with the break behind it, or before it where they end the file.
    ///
    /// - Parameter column: of the keys or hyphens that go
    private func removals(_ stretches: [Range<Int>], at column: Int) -> [Replacement] {
        var found: [Replacement] = []
        for stretch in stretches.reversed() {
            let start = lines.lineStart(of: stretch.lowerBound)
            let next = lines.nextLine(after: stretch.upperBound)
            let last = found.last?.range.lowerBound ?? lines.bytes.count + 1
            if let next, next <= last {
                found.append(Replacement(start..<next, ""))
            } else {
                let before = lines.previousLineEnd(of: start) ?? start
                found.append(Replacement(before..<lines.lineEnd(of: stretch.upperBound), ""))
            }
        }
        return found.reversed() + outdents(behind: stretches, at: column)
    }

    /// New lines behind what ends at an offset, and behind the comments that belong to it.
    private func below(
        _ end: Int, at column: Int, apart space: String = "", _ write: (YAMLRenderer) -> [String]
    ) -> Replacement {
        let spot = commentEnd(end, deeperThan: column)
        let next = lines.nextLine(after: spot)
        let written = write(renderer(above: next, at: column))
        if let next { return Replacement(next..<next, written.map { space + fullLine($0, at: column) }.joined()) }
        let line = lines.lineEnd(of: spot)
        return Replacement(line..<line, written.map { space + renderer.indented(column) + $0 }.joined())
    }

    /// With its indentation and its break.
    func fullLine(_ text: String, at column: Int) -> String {
        String(repeating: " ", count: column) + text + renderer.style.lineBreak
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
}
