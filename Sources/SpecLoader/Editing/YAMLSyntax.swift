/// A YAML text as it is written: unlike ``YAMLNode``, aliases stay aliases, and each node knows its stretch of bytes.
///
/// ```yaml
/// name: 'Acme' # as on the contract     a scalar of 6 bytes, its quotes included
/// contacts:                             a block list that ends behind `Ben`, not before the next key
///   - name: Ada
///   - name: Ben
/// ```
struct YAMLSyntax {
    struct Node {
        enum Content {
            case scalar(YAMLScalar)
            case alias(String)
            case mapping([Entry])
            case sequence([Node])
        }

        var content: Content
        /// Written in `{…}` or `[…]`.
        var isFlow = false
        var anchor: String?
        /// Where its anchor or tag begins, else its own text.
        var start: Int
        /// Where its own text begins, with its quotes, bracket, `|` or `>`.
        var ownStart: Int
        /// Behind its own text. libyaml ends a block at the next key, behind the comments before it; this is where the
        /// last child ends.
        var end: Int
    }

    struct Entry {
        var key: Node
        var value: Node

        var end: Int { max(key.end, value.end) }
    }

    let lines: TextLines
    private(set) var root: Node?
    /// The anchors that some alias refers to.
    private(set) var aliased: Set<String> = []

    /// - Parameter text: without byte order mark
    init(_ text: String) throws(YAMLEvents.Failure) {
        lines = TextLines(Array(text.utf8))
        var builder = Builder(text: text, lines: lines)
        let result = lines.bytes.withUnsafeBufferPointer { buffer in
            Result { () throws(YAMLEvents.Failure) in try builder.read(YAMLEvents(buffer)) }
        }
        try result.get()
        root = builder.root
        aliased = builder.aliased
    }
}

extension YAMLSyntax.Node {
    var scalar: YAMLScalar? {
        if case .scalar(let scalar) = content { scalar } else { nil }
    }

    /// Whether nothing is written here, or one of the words for nothing.
    var isNothing: Bool { scalar?.isNothing == true }

    var entries: [YAMLSyntax.Entry]? {
        if case .mapping(let entries) = content { entries } else { nil }
    }

    var items: [YAMLSyntax.Node]? {
        if case .sequence(let items) = content { items } else { nil }
    }

    /// The node and all below it; what aliases stand for is not followed.
    func visit(_ body: (YAMLSyntax.Node) -> Void) {
        body(self)
        switch content {
        case .scalar, .alias: break
        case .mapping(let entries):
            for entry in entries {
                entry.key.visit(body)
                entry.value.visit(body)
            }
        case .sequence(let items): for item in items { item.visit(body) }
        }
    }
}

extension YAMLSyntax {
    /// Just behind the colon of an entry; nil where it has none (`? key`).
    func colonEnd(_ entry: Entry) -> Int? {
        let colon = lines.skipBlanks(from: entry.key.end)
        return lines.byte(colon) == UInt8(ascii: ":") ? colon + 1 : nil
    }

    /// The hyphen of an item of a block list.
    func dash(_ index: Int, of list: Node) -> Int? {
        guard let items = list.items, items.indices.contains(index) else { return nil }
        var spot = list.ownStart
        if index > 0 {
            spot = items[index - 1].end
            // Only comments and empty lines stand between an item and the next hyphen.
            repeat {
                guard let next = lines.nextLine(after: spot) else { return nil }
                spot = lines.skipBlanks(from: next)
            } while lines.byte(spot) != UInt8(ascii: "-")
        }
        return lines.byte(spot) == UInt8(ascii: "-") ? spot : nil
    }
}

extension YAMLSyntax {
    private struct Builder {
        struct Frame {
            var isMapping: Bool
            var node: Node
            var key: Node?
            var entries: [Entry] = []
            var items: [Node] = []
        }

        let lines: TextLines
        let offsets: ScalarOffsets
        var stack: [Frame] = []
        var root: Node?
        var aliased: Set<String> = []

        init(text: String, lines: TextLines) {
            self.lines = lines
            offsets = ScalarOffsets(text)
        }

        mutating func read(_ events: borrowing YAMLEvents) throws(YAMLEvents.Failure) {
            while true {
                let event = try events.next()
                switch event.kind {
                case .streamStart, .documentStart: continue
                // What follows the first document is told by the loader, and no part of the tree.
                case .streamEnd, .documentEnd: return
                case .alias(let name):
                    aliased.insert(name)
                    add(node(.alias(name), event))
                case .scalar(let scalar): add(self.scalar(scalar, event))
                case .mappingStart(let isFlow):
                    stack.append(Frame(isMapping: true, node: node(.mapping([]), event, isFlow: isFlow)))
                case .sequenceStart(let isFlow):
                    stack.append(Frame(isMapping: false, node: node(.sequence([]), event, isFlow: isFlow)))
                case .collectionEnd: close(event)
                }
            }
        }

        private func node(_ content: Node.Content, _ event: YAMLEvents.Event, isFlow: Bool = false) -> Node {
            let start = offsets.utf8Offset(ofScalar: event.start.index)
            let hasProperties = event.anchor != nil || event.tag != nil
            return Node(
                content: content, isFlow: isFlow, anchor: event.anchor, start: start,
                ownStart: hasProperties ? lines.skipProperties(from: start) : start,
                end: offsets.utf8Offset(ofScalar: event.end.index))
        }

        private func scalar(_ scalar: YAMLScalar, _ event: YAMLEvents.Event) -> Node {
            var node = node(.scalar(scalar), event)
            switch scalar.style {
            case .plain:
                if scalar.text.isEmpty { node.ownStart = node.end }
            case .singleQuoted, .doubleQuoted: break
            case .literal, .folded:
                let parent = stack.last.map { lines.column(of: $0.key?.start ?? $0.node.ownStart) }
                node.end = lines.endOfBlockScalar(from: node.ownStart, to: node.end, in: parent ?? 0)
            }
            return node
        }

        private mutating func close(_ event: YAMLEvents.Event) {
            guard let frame = stack.popLast() else { return }
            var node = frame.node
            node.content = frame.isMapping ? .mapping(frame.entries) : .sequence(frame.items)
            if node.isFlow {
                node.end = offsets.utf8Offset(ofScalar: event.end.index)
            } else {
                node.end = frame.isMapping ? frame.entries.last?.end ?? node.end : frame.items.last?.end ?? node.end
                if frame.isMapping, let first = frame.entries.first { node.ownStart = first.key.start }
            }
            add(node)
        }

        private mutating func add(_ node: Node) {
            guard !stack.isEmpty else {
                root = node
                return
            }
            let top = stack.count - 1
            if !stack[top].isMapping {
                stack[top].items.append(node)
            } else if let key = stack[top].key {
                stack[top].entries.append(Entry(key: key, value: node))
                stack[top].key = nil
            } else {
                stack[top].key = node
            }
        }
    }
}
