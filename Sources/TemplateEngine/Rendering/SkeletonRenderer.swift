import Diagnostics
import Records

/// Walks every branch of a checked template once, without data.
struct SkeletonRenderer {
    private let program: TemplateProgram
    private var output: IndentedOutput
    private var depth = 0
    /// The procedures being written: one that pulls itself in is not unfolded again.
    private var unfolding: Set<Int> = []
    private var callsLeft = TemplateLimits.skeletonCalls
    private var piecesLeft = TemplateLimits.pieces

    init(_ program: TemplateProgram) {
        self.program = program
        output = IndentedOutput(file: "")
    }

    mutating func run<Sink: TemplateSink>(into sink: inout Sink) { write(program.procedures[0], into: &sink) }

    private mutating func write<Sink: TemplateSink>(_ nodes: [BoundNode], into sink: inout Sink) {
        for node in nodes {
            piecesLeft -= 1
            guard piecesLeft >= 0 else { return }
            switch node {
            case .text(let text):
                piecesLeft -= text.lineEnds
                if piecesLeft >= 0 { output.write(text.node, into: &sink) }
            case .value(let value): write(value, into: &sink)
            case .section(let section):
                if section.opening.indentation == nil { sink.writeBranch(tag: section.opening.place) }
                output.writeBoundary(.opens, section.opening, into: &sink)
                write(section.body, into: &sink)
                output.writeBoundary(.closes, section.closing, into: &sink)
            case .call(let call): write(call, into: &sink)
            case .choiceCall(let choice):
                for name in choice.calls.keys.sorted() {
                    if let call = choice.calls[name] { write(call, into: &sink) }
                }
            case .block(let block): write(block, into: &sink)
            }
        }
    }

    private mutating func write<Sink: TemplateSink>(_ node: BoundValue, into sink: inout Sink) {
        output.beginInline(into: &sink)
        let label = node.expression.path.label.text(in: Labels())
        switch (node.form, node.expression.kind) {
        case (.fillIn, _):
            sink.write(blank: Blank(path: node.expression.path.text, label: label, kind: .text), tag: node.tag)
        case (.markdown, _): sink.write(markdown: label, origin: nil, tag: node.tag)
        case (.value, .markdown): sink.write(plainTextOf: label, origin: nil, tag: node.tag)
        case (.value, _): sink.write(value: label, origin: nil, tag: node.tag)
        }
    }

    private mutating func write<Sink: TemplateSink>(_ call: BoundCall, into sink: inout Sink) {
        guard callsLeft > 0, unfolding.insert(call.procedure).inserted else { return }
        callsLeft -= 1
        let before = output
        output.indent(by: call.indentation, tag: call.tag)
        write(program.procedures[call.procedure], into: &sink)
        output.restore(before)
        unfolding.remove(call.procedure)
    }

    private mutating func write<Sink: TemplateSink>(_ block: BoundBlock, into sink: inout Sink) {
        let before = output
        output.indent(by: block.indentation, tag: block.place)
        write(block.body, into: &sink)
        output.restore(before)
        if block.endsLine, before.isAtLineStart { output.endLine(at: block.place, into: &sink) }
    }
}
