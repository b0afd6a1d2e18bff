import Diagnostics
import Records

/// Walks a checked template with data at hand.
struct TemplateRenderer {
    private let program: TemplateProgram
    private let filters: FilterRunner
    private let labels: Labels
    /// Outermost first.
    private var scopes: [RuntimeScope]
    private var output: IndentedOutput
    private var depth = 0
    private var piecesLeft = TemplateLimits.pieces
    private var bytesLeft = TemplateLimits.valueBytes
    private(set) var report = RenderReport()
    /// Whether what is rendered is a row that nobody need fill in.
    private var isInOfferedRow = false

    init(_ program: TemplateProgram, root: TemplateValue, context: RenderContext) {
        self.program = program
        filters = FilterRunner(
            formats: context.formats, currency: context.currency, showsCents: context.showsCents, labels: context.labels
        )
        labels = context.labels
        scopes = [RuntimeScope(value: root)]
        output = IndentedOutput(file: "")
    }

    mutating func run<Sink: TemplateSink>(into sink: inout Sink) {
        render(program.procedures[0], into: &sink)
    }

    private mutating func render<Sink: TemplateSink>(_ nodes: [BoundNode], into sink: inout Sink) {
        for node in nodes {
            guard report.faults.isEmpty else { return }
            switch node {
            case .text(let text):
                guard allows(0, lineEnds: text.lineEnds, at: text.node.place) else { return }
                output.write(text.node, into: &sink)
            case .value(let value): render(value, into: &sink)
            case .section(let section): render(section, into: &sink)
            case .call(let call): render(call, into: &sink)
            case .choiceCall(let choice): render(choice, into: &sink)
            case .block(let block): render(block, into: &sink)
            }
        }
    }

    // MARK: Values

    private mutating func render<Sink: TemplateSink>(_ node: BoundValue, into sink: inout Sink) {
        let path = node.expression.path
        let found = find(path)
        guard allows(0, at: node.tag) else { return }
        if node.form == .fillIn || ((node.isLeaf || program.isOpen) && isInBlankRow(path)) {
            output.beginInline(into: &sink)
            let blank = blank(node, found)
            sink.write(blank: blank, tag: node.tag)
            report.blankCount += 1
            if blank.value == nil, blank.kind != .checkbox, !isInOfferedRow { report.unansweredCount += 1 }
            return
        }
        let operand = filters.run(node.expression.filters, on: Operand(value: found?.printed))
        guard let value = operand.value, program.isLenient || !operand.isMissing else {
            if !node.isDecided, !program.isLenient { writeOpenItem(node, into: &sink) }
            return
        }
        guard let text = filters.plain(value), allows(text.utf8.count, at: node.tag) else { return }
        output.beginInline(into: &sink)
        report.valueCount += 1
        switch (node.form, value) {
        case (.markdown, .leaf(.markdown, _)): sink.write(markdown: text, origin: value.place, tag: node.tag)
        case (.markdown, _) where program.isLenient: sink.write(markdown: text, origin: value.place, tag: node.tag)
        case (_, .leaf(.markdown, _)): sink.write(plainTextOf: text, origin: value.place, tag: node.tag)
        case (_, _): sink.write(value: text, origin: value.place, tag: node.tag)
        }
    }

    private mutating func writeOpenItem<Sink: TemplateSink>(_ node: BoundValue, into sink: inout Sink) {
        let item = MissingValue(
            label: node.expression.path.label.text(in: labels), path: fullPath(node.expression.path), tag: node.tag)
        output.beginInline(into: &sink)
        if !sink.leavesOutMissing { report.openItems.append(item) }
        sink.write(openItem: item.label, path: item.path, tag: item.tag)
    }

    private func blank(_ node: BoundValue, _ found: TemplateValue?) -> Blank {
        let path = node.expression.path
        let known = Operand(value: found?.printed)
        var blank = Blank(
            path: fullPath(path), address: path.scope.flatMap { scopes[$0].address(of: path)?.description },
            label: path.label.text(in: labels), kind: .text)
        if !known.isMissing {
            if case .leaf(let leaf, _)? = known.value { blank.raw = leaf.raw }
            if case .record(let record, _)? = found, let reference = record.reference { blank.raw = reference }
            blank.value = filters.plain(filters.run(node.expression.filters, on: known).value)
            blank.origin = found?.place
        }
        switch node.expression.sourceKind {
        case .markdown: blank.kind = .multiline
        case .day, .dueDate: blank.kind = .date
        case .boolean:
            blank.kind = .checkbox
            blank.value = nil
        case .choice(let choice):
            blank.kind = .choice(choice.ids.map { Blank.Choice(id: $0, label: labels.label(ofChoice: $0)) })
        case .text, .moment, .integer, .number, .timeSpan, .list, .record, .reference: blank.kind = .text
        }
        return blank
    }

    // MARK: Paths

    private func find(_ path: BoundPath) -> TemplateValue? {
        guard let index = path.scope else { return search(path.keys) }
        var value = scopes[index].value
        for field in path.fields {
            guard case .record(let record, _)? = value else { return nil }
            value = record.value(of: field)
        }
        guard let caseID = path.caseID else { return value }
        // Whether it is the case that the path asks for.
        guard case .leaf(.choice(let id), let place)? = value else { return nil }
        return .leaf(.boolean(id == caseID), at: place)
    }

    /// Mustache's own way: the innermost scope that has the first name decides.
    private func search(_ keys: [String]) -> TemplateValue? {
        guard let first = keys.first else { return scopes[scopes.count - 1].value }
        for scope in scopes.reversed() {
            guard case .record(let record, _)? = scope.value, var value = record.value(ofKey: first) else { continue }
            for key in keys.dropFirst() {
                guard case .record(let inner, _) = value, let next = inner.value(ofKey: key) else { return nil }
                value = next
            }
            return value
        }
        return nil
    }

    private func isInBlankRow(_ path: BoundPath) -> Bool { path.scope.map { scopes[$0].value == nil } ?? false }

    private func fullPath(_ path: BoundPath) -> String { path.scope.map { scopes[$0].path(of: path) } ?? path.text }

    /// Where a section finds its records.
    private func origin(of path: BoundPath) -> SectionOrigin? {
        path.scope.map { SectionOrigin(scope: scopes[$0], path: path) }
    }

    // MARK: Sections

    private mutating func render<Sink: TemplateSink>(_ node: BoundSection, into sink: inout Sink) {
        guard enter(at: node.opening.place) else { return }
        defer { depth -= 1 }
        let found = find(node.expression.path)
        let operand = filters.run(node.expression.filters, on: Operand(value: found))
        switch node.kind {
        case .inverted:
            guard operand.isFalse else { return writeEmpty(node, into: &sink) }
        case .shown:
            guard !operand.isFalse else { return writeEmpty(node, into: &sink) }
        case .fillIn:
            break
        }
        output.writeBoundary(.opens, node.opening, into: &sink)
        if node.kind == .inverted {
            render(node.body, into: &sink)
        } else {
            let known = renderKnown(node, operand, into: &sink)
            if node.kind == .fillIn { renderBlankRows(node, found, isFirst: known == 0, into: &sink) }
        }
        output.writeBoundary(.closes, node.closing, into: &sink)
    }

    /// Renders the body for what is known; how often.
    private mutating func renderKnown<Sink: TemplateSink>(
        _ node: BoundSection, _ operand: Operand, into sink: inout Sink
    ) -> Int {
        switch operand.value {
        case nil: return 0
        case .leaf(.boolean, _)?:
            render(node.body, into: &sink)
            return 1
        case .list(let values, _)?:
            let origin = origin(of: node.expression.path)
            for (index, value) in values.enumerated() {
                guard report.faults.isEmpty, allows(0, at: node.opening.place) else { break }
                let position = operand.positions?[index] ?? index + 1
                let scope = RuntimeScope(value: value, section: origin, position: position)
                renderRound(node, scope, isFirst: index == 0, into: &sink)
            }
            return values.count
        case .leaf?, .record?:
            let scope = RuntimeScope(value: operand.value, section: origin(of: node.expression.path))
            renderRound(node, scope, isFirst: true, into: &sink)
            return 1
        }
    }

    /// Renders the rows to fill in behind the items that are known; for a record that is missing, the record itself.
    private mutating func renderBlankRows<Sink: TemplateSink>(
        _ node: BoundSection, _ found: TemplateValue?, isFirst: Bool, into sink: inout Sink
    ) {
        let origin = origin(of: node.expression.path)
        guard case .list = node.expression.kind else {
            if found == nil { renderRound(node, RuntimeScope(section: origin), isFirst: true, into: &sink) }
            return
        }
        let known = Operand(value: found).count
        let wasOffered = isInOfferedRow
        for row in 1...(node.expression.rows ?? 3) {
            let scope = RuntimeScope(section: origin, position: known + row)
            isInOfferedRow = wasOffered || known > 0 || row > 1
            renderRound(node, scope, isFirst: isFirst && row == 1, into: &sink)
        }
        isInOfferedRow = wasOffered
    }

    private mutating func renderRound<Sink: TemplateSink>(
        _ node: BoundSection, _ scope: RuntimeScope, isFirst: Bool, into sink: inout Sink
    ) {
        if !isFirst, node.opening.indentation != nil, node.closing.indentation != nil {
            output.writeBoundary(.nextRound, node.opening, into: &sink)
        }
        scopes.append(scope)
        render(node.body, into: &sink)
        scopes.removeLast()
    }

    private func writeEmpty<Sink: TemplateSink>(_ node: BoundSection, into sink: inout Sink) {
        let tag = node.opening.indentation == nil ? node.closing : node.opening
        output.writeBoundary(.empty, tag, into: &sink)
    }

    // MARK: What is pulled in

    private mutating func render<Sink: TemplateSink>(_ call: BoundCall, into sink: inout Sink) {
        guard allows(0, at: call.tag), enter(at: call.tag) else { return }
        defer { depth -= 1 }
        let outer = scopes
        if let visible = call.scopes { scopes = visible.map { outer[$0] } }
        indented(by: call.indentation, tag: call.tag) { $0.render($0.program.procedures[call.procedure], into: &sink) }
        if call.scopes != nil { scopes = outer }
    }

    private mutating func render<Sink: TemplateSink>(_ choice: BoundChoiceCall, into sink: inout Sink) {
        let name: String
        switch find(choice.path) {
        case .leaf(.choice(let id), _)?: name = id
        case .leaf(.text(let text), _)? where program.isOpen: name = text
        case .leaf?, .list?, .record?, nil: return
        }
        if let call = choice.calls[name] { render(call, into: &sink) }
    }

    private mutating func render<Sink: TemplateSink>(_ block: BoundBlock, into sink: inout Sink) {
        guard enter(at: block.place) else { return }
        defer { depth -= 1 }
        let wasAtLineStart = output.isAtLineStart
        indented(by: block.indentation, tag: block.place) { $0.render(block.body, into: &sink) }
        if block.endsLine, wasAtLineStart { output.endLine(at: block.place, into: &sink) }
    }

    private mutating func indented(by more: Substring, tag: Place, _ body: (inout TemplateRenderer) -> Void) {
        guard !more.isEmpty else { return body(&self) }
        let before = output
        output.indent(by: more, tag: tag)
        body(&self)
        output.restore(before)
    }

    /// Counts a piece against the limits of one rendering.
    private mutating func allows(_ bytes: Int, lineEnds: Int = 0, at place: Place) -> Bool {
        piecesLeft -= 1 + lineEnds
        bytesLeft -= bytes
        if piecesLeft >= 0, bytesLeft >= 0 { return true }
        report.faults.append(TemplateFault.writesTooMuch.diagnostic(at: place))
        return false
    }

    private mutating func enter(at place: Place) -> Bool {
        guard depth < TemplateLimits.nesting else {
            report.faults.append(TemplateFault.pulledInTooDeep(limit: TemplateLimits.nesting).diagnostic(at: place))
            return false
        }
        depth += 1
        return true
    }
}
