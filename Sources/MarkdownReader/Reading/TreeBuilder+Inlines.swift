package import Diagnostics
package import DocumentModel
import TemplateEngine

extension TreeBuilder {
    mutating func inlines(of parent: MarkupNode, into run: inout InlineRun, in source: MarkupSource, depth: Int) {
        guard depth <= Limits.inlineDepth else {
            report(.nestedTooDeeply, at: source.place(of: parent, else: options.template))
            return
        }
        for node in parent.children {
            if node.kind == .text {
                run.append(node.literal)
            } else {
                endText(of: parent, &run, in: source)
                append(node, to: &run, in: source, depth: depth)
            }
        }
        endText(of: parent, &run, in: source)
    }

    private mutating func append(
        _ node: MarkupNode, to run: inout InlineRun, in source: MarkupSource, depth: Int
    ) {
        switch node.kind {
        case .softBreak: run.append(run.context == .paragraph ? .softBreak : .text(" "))
        case .lineBreak: run.append(.lineBreak)
        case .emphasis: run.append(.emphasis(nested(node, run.context, in: source, depth: depth)))
        case .strong: run.append(.strong(nested(node, run.context, in: source, depth: depth)))
        case .strikethrough: run.append(.strikethrough(nested(node, run.context, in: source, depth: depth)))
        case .code: code(node, to: &run, in: source)
        case .html: html(node, to: &run, in: source)
        case .link:
            let content = nested(node, run.context, in: source, depth: depth)
            link(node, content, to: &run, in: source)
        case .image:
            let content = nested(node, .heading, in: source, depth: depth)
            image(node, alternative: content.plainText, to: &run, in: source)
        case .text, .other, .document, .quote, .list, .item, .codeBlock, .htmlBlock, .paragraph, .heading,
            .thematicBreak, .table, .row, .cell:
            break
        }
    }

    private mutating func nested(
        _ node: MarkupNode, _ context: InlineRun.Context, in source: MarkupSource, depth: Int
    ) -> [Inline] {
        var run = InlineRun(context: context)
        inlines(of: node, into: &run, in: source, depth: depth + 1)
        return inlines(of: run)
    }

    /// What was gathered, Markdown fields put in.
    mutating func inlines(of run: InlineRun) -> [Inline] {
        run.plainContent ?? inlines(of: run.pieces, context: run.context)
    }

    /// The inlines, Markdown fields put in.
    mutating func inlines(of pieces: [InlineRun.Piece], context: InlineRun.Context) -> [Inline] {
        var content: [Inline] = []
        content.reserveCapacity(pieces.count)
        for piece in pieces {
            switch piece {
            case .inline(let inline): content.append(inline)
            case .field(let mark): content += fieldInlines(mark, context: context)
            }
        }
        return content
    }

    // MARK: Text and marks

    private mutating func endText(of parent: MarkupNode, _ run: inout InlineRun, in source: MarkupSource) {
        guard !run.text.isEmpty else { return }
        let text = run.takeText()
        if !source.isField, RawHTML.holdsComment(text), let place = source.printedComment(in: parent) {
            report(.printedComment, at: place)
        }
        text.withUnsafeBufferPointer { bytes in
            var start = 0
            var at = 0
            var brackets = Brackets(bytes)
            while let lead = MarkEncoding.next(in: bytes, from: at) {
                guard let (number, end) = MarkEncoding.read(bytes, at: lead), let mark = source.mark(number) else {
                    at = lead + 1
                    continue
                }
                if lead > start { run.append(.text(String(decoding: bytes[start..<lead], as: UTF8.self))) }
                if brackets.holdReferenceLabel(around: lead..<end) { report(.tagIn(.referenceLabel), at: mark.tag) }
                append(mark, to: &run)
                start = end
                at = end
            }
            if bytes.count > start { run.append(.text(String(decoding: bytes[start...], as: UTF8.self))) }
        }
        run.giveBack(text)
    }

    private mutating func append(_ mark: Mark, to run: inout InlineRun) {
        switch mark.content {
        case .value(let value): append(value: value, origin: mark.origin, to: &run)
        case .plainText(let markdown):
            append(value: plainText(ofField: markdown, for: mark), origin: mark.origin, to: &run)
        case .markdown: run.append(field: mark)
        case .blank(let blank): run.append(.field(FormField(blank)))
        case .openItem(let label): run.append(.openItem(OpenItem(label: label)))
        }
    }

    /// A value as text; its line ends are line breaks, in a heading spaces.
    private func append(value: String, origin: Place?, to run: inout InlineRun) {
        let origin = origin.map(Origin.init)
        guard Self.holdsLineEnd(value) else {
            if !value.isEmpty { run.append(.text(value, origin: origin)) }
            return
        }
        var lines = value.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }[...]
        while lines.first?.isEmpty == true { lines = lines.dropFirst() }
        while lines.last?.isEmpty == true { lines = lines.dropLast() }
        for (index, line) in lines.enumerated() {
            if index > 0 { run.append(run.context == .heading ? .text(" ") : .lineBreak) }
            if !line.isEmpty { run.append(.text(String(line), origin: origin)) }
        }
    }

    private static func holdsLineEnd(_ text: String) -> Bool {
        var text = text
        var ends: UInt8 = 0
        // Without a branch, so that the compiler can look at many bytes at a time.
        text.withUTF8 { for byte in $0 { ends |= byte == 0x0A || byte == 0x0D ? 1 : 0 } }
        return ends != 0
    }

    // MARK: Code and HTML

    private mutating func code(_ node: MarkupNode, to run: inout InlineRun, in source: MarkupSource) {
        let literal = node.literal
        let text = self.literal(literal, in: source, isBlock: false)
        guard !text.isEmpty else { return }
        var origin: Origin?
        if let (number, end) = MarkEncoding.read(literal, at: 0), end == literal.count {
            origin = source.mark(number)?.origin.map(Origin.init)
        }
        run.append(.code(text, origin: origin))
    }

    private mutating func html(_ node: MarkupNode, to run: inout InlineRun, in source: MarkupSource) {
        let literal = node.literal
        if !source.isField, RawHTML.isLineBreak(literal) {
            run.append(.lineBreak)
            return
        }
        guard let html = RawHTML.withoutComments(literal) else { return }
        if let text = refuse(html, node, marksIn: literal, in: source) { run.append(.text(text)) }
    }

    /// Text with marks as the characters that stand in code.
    mutating func literal(_ bytes: UnsafeBufferPointer<UInt8>, in source: MarkupSource, isBlock: Bool) -> String {
        guard bytes.contains(MarkEncoding.leadByte) else { return String(decoding: bytes, as: UTF8.self) }
        var text: [UInt8] = []
        var at = 0
        while at < bytes.count {
            guard bytes[at] == MarkEncoding.leadByte, let (number, end) = MarkEncoding.read(bytes, at: at),
                let mark = source.mark(number)
            else {
                text.append(bytes[at])
                at += 1
                continue
            }
            var value = string(of: mark)
            if case .blank = mark.content { report(.blankIn("code"), at: mark.tag) }
            if !isBlock { value = value.split { $0.isNewline }.joined(separator: " ") }
            text.append(contentsOf: value.utf8)
            at = end
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// What a mark stands for as characters alone.
    mutating func string(of mark: Mark) -> String {
        switch mark.content {
        case .value(let value), .markdown(let value): value
        case .plainText(let markdown): plainText(ofField: markdown, for: mark)
        case .blank(let blank): blank.value ?? ""
        case .openItem(let label): OpenItem(label: label).text
        }
    }

    func firstMark(in bytes: UnsafeBufferPointer<UInt8>, _ source: MarkupSource) -> Mark? {
        allMarks(in: bytes, source).first
    }

    func allMarks(in bytes: UnsafeBufferPointer<UInt8>, _ source: MarkupSource) -> [Mark] {
        bytes.indices.compactMap { index in
            guard bytes[index] == MarkEncoding.leadByte, let (number, _) = MarkEncoding.read(bytes, at: index) else {
                return nil
            }
            return source.mark(number)
        }
    }
}

extension Origin {
    /// Where a place begins, as the tree keeps it.
    package init(_ place: Place) {
        self.init(file: place.file, line: place.start.line, column: place.start.column)
    }
}

extension FormField {
    init(_ blank: Blank) {
        let kind: Kind =
            switch blank.kind {
            case .text: .text
            case .multiline: .multiline
            case .date: .date
            case .choice(let choices): .choice(choices.map { Choice($0.id, label: $0.label) })
            case .checkbox: .checkbox
            }
        self.init(
            path: blank.path, address: blank.address, label: blank.label, kind: kind, raw: blank.raw,
            value: blank.value,
            origin: blank.origin.map(Origin.init))
    }
}

/// The square brackets of a text, searched once however many marks stand between them.
private struct Brackets {
    private let text: UnsafeBufferPointer<UInt8>
    /// How far the text was searched, and the last bracket before that.
    private var searched = 0
    private var last: Int?
    /// The next bracket at or behind `searched`, where it is known; the text's end where there is none.
    private var next: Int?

    init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

    /// Whether a mark stands in the second brackets of `[text][label]`. Marks are asked about from left to right.
    mutating func holdReferenceLabel(around mark: Range<Int>) -> Bool {
        while searched < mark.lowerBound {
            if Self.isBracket(text[searched]) { last = searched }
            searched += 1
        }
        guard let last, last > 0, text[last] == UInt8(ascii: "["), text[last - 1] == UInt8(ascii: "]") else {
            return false
        }
        if next.map({ $0 < mark.upperBound }) ?? true {
            next = text[mark.upperBound...].firstIndex(where: Self.isBracket) ?? text.count
        }
        return next.map { $0 < text.count && text[$0] == UInt8(ascii: "]") } ?? false
    }

    private static func isBracket(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") }
}
