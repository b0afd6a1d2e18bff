import Diagnostics

/// Builds the first document of a text from libyaml's events, within ``YAMLLimits`` and without recursion.
struct YAMLComposer {
    private struct Frame {
        var isMapping: Bool
        var isFlow: Bool
        var start: Position
        var anchor: String?
        var key: YAMLNode?
        var entries: [YAMLNode.Entry] = []
        var items: [YAMLNode] = []
        /// Nodes below, those of aliases counted each time.
        var weight = Weight(nodes: 1)
        /// Collections in one another, itself included.
        var height = 1
    }

    private struct Anchored {
        var node: YAMLNode
        var weight: Weight
        var height: Int
    }

    /// How much an alias stands for.
    private struct Weight {
        var nodes: Int
        /// Of all texts, in UTF-8.
        var bytes = 0

        static func += (sum: inout Weight, more: Weight) {
            sum.nodes += more.nodes
            sum.bytes += more.bytes
        }

        var isTooMuch: Bool { nodes > YAMLLimits.aliasedNodes || bytes > YAMLLimits.aliasedBytes }
    }

    private let places: YAMLPlaces
    private var stack: [Frame] = []
    private var anchors: [String: Anchored] = [:]
    private var aliased = Weight(nodes: 0)
    private var idleAnchors: [String: Position] = [:]
    private var root: YAMLNode?

    private init(_ source: SourceText) { places = YAMLPlaces(source) }

    static func compose(_ source: SourceText) throws(YAMLProblem) -> YAMLDocument {
        var composer = YAMLComposer(source)
        let bytes = Array(source.text.utf8)
        let result = bytes.withUnsafeBufferPointer { buffer in
            Result { () throws(YAMLProblem) -> YAMLDocument in
                let events = YAMLEvents(buffer)
                do {
                    return try composer.document(events)
                } catch let failure as YAMLEvents.Failure {
                    throw composer.problem(failure)
                } catch let problem as YAMLProblem {
                    throw problem
                } catch {
                    throw .syntax(problem: "", at: Position(line: 1, column: 1), context: "", contextAt: nil)
                }
            }
        }
        return try result.get()
    }

    private mutating func document(_ events: borrowing YAMLEvents) throws -> YAMLDocument {
        var documents = 0
        while true {
            let event = try events.next()
            switch event.kind {
            case .streamStart, .documentEnd: continue
            case .streamEnd: return YAMLDocument(root: root, idleAnchors: idleAnchors.values.sorted())
            case .documentStart:
                documents += 1
                if documents > 1 {
                    return YAMLDocument(
                        root: root, secondDocument: places.position(event.start),
                        idleAnchors: idleAnchors.values.sorted())
                }
            case .scalar(let scalar):
                try refuseTag(event)
                let (start, end) = places.stretch(of: scalar, event)
                if let anchor = event.anchor { idleAnchors[anchor] = places.position(event.start) }
                let node = YAMLNode(
                    content: .scalar(scalar), start: start, end: end, endOffset: places.offset(event.end))
                let weight = Weight(nodes: 1, bytes: scalar.text.utf8.count)
                remember(node, as: event.anchor, weight: weight, height: 0)
                add(node, weight: weight, height: 0)
            case .alias(let name):
                let spot = places.position(event.start)
                guard let target = anchors[name] else { throw YAMLProblem.unknownAlias(name, at: spot) }
                aliased += target.weight
                idleAnchors[name] = nil
                guard !aliased.isTooMuch else { throw YAMLProblem.tooManyAliases(at: spot) }
                guard stack.count + target.height <= YAMLLimits.depth else { throw YAMLProblem.tooDeep(at: spot) }
                add(target.node, weight: target.weight, height: target.height)
            case .mappingStart(let isFlow): try open(event, isMapping: true, isFlow: isFlow)
            case .sequenceStart(let isFlow): try open(event, isMapping: false, isFlow: isFlow)
            case .collectionEnd:
                guard let frame = stack.popLast() else { continue }
                let content: YAMLNode.Content = frame.isMapping ? .mapping(frame.entries) : .sequence(frame.items)
                let node = YAMLNode(
                    content: content, start: frame.start, end: frame.start, endOffset: places.offset(event.end))
                remember(node, as: frame.anchor, weight: frame.weight, height: frame.height)
                add(node, weight: frame.weight, height: frame.height)
            }
        }
    }

    /// YAML's own tags say what the loader reads anyway; all others would change the text unseen.
    private func refuseTag(_ event: YAMLEvents.Event) throws(YAMLProblem) {
        guard let tag = event.tag, tag != "!", !tag.hasPrefix("tag:yaml.org,2002:") else { return }
        throw .tag(at: places.position(event.start))
    }

    private mutating func open(_ event: YAMLEvents.Event, isMapping: Bool, isFlow: Bool) throws(YAMLProblem) {
        try refuseTag(event)
        let start = places.start(of: event)
        guard stack.count < YAMLLimits.depth else { throw .tooDeep(at: start) }
        stack.append(Frame(isMapping: isMapping, isFlow: isFlow, start: start, anchor: event.anchor))
    }

    private mutating func remember(_ node: YAMLNode, as anchor: String?, weight: Weight, height: Int) {
        guard let anchor else { return }
        anchors[anchor] = Anchored(node: node, weight: weight, height: height)
    }

    private mutating func add(_ node: YAMLNode, weight: Weight, height: Int) {
        guard !stack.isEmpty else {
            root = node
            return
        }
        let top = stack.count - 1
        stack[top].weight += weight
        stack[top].height = max(stack[top].height, height + 1)
        if !stack[top].isMapping {
            stack[top].items.append(node)
        } else if let key = stack[top].key {
            stack[top].entries.append(YAMLNode.Entry(key: key, value: node))
            stack[top].key = nil
        } else {
            stack[top].key = node
        }
    }

    private func problem(_ failure: YAMLEvents.Failure) -> YAMLProblem {
        // At the end of the file whatever libyaml says comes from the bracket that is still open.
        if let open = stack.last, open.isFlow, places.isEnd(failure.mark) {
            return .openBracket(open.isMapping ? "{" : "[", at: open.start)
        }
        return .syntax(
            problem: failure.problem, at: places.position(failure.mark), context: failure.context,
            contextAt: failure.contextMark.map(places.position))
    }
}
