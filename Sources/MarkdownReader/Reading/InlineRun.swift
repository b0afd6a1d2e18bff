import DocumentModel

/// The inlines of a paragraph, heading or cell while they are gathered.
struct InlineRun {
    enum Context { case paragraph, heading, cell }

    enum Piece {
        case inline(Inline)
        /// A Markdown field that is to be put in here.
        case field(Mark)

        var isBreak: Bool {
            switch self {
            case .inline(.softBreak), .inline(.lineBreak): true
            case .inline(.text), .inline(.emphasis), .inline(.strong), .inline(.strikethrough), .inline(.code),
                .inline(.link), .inline(.image), .inline(.field), .inline(.openItem), .field:
                false
            }
        }
    }

    let context: Context
    var pieces: [Piece] = []
    /// Text with marks whose end has not come.
    var text: [UInt8] = []
    /// How many bytes of the first text are a sign that is no text (`[ ]`, `[!NOTE]`).
    private var lead: Int

    init(context: Context, skipping lead: Int = 0) {
        self.context = context
        self.lead = lead
    }

    mutating func append(_ literal: UnsafeBufferPointer<UInt8>) { text.append(contentsOf: literal) }

    /// Ends the text; the sign at its start and the white space behind it go.
    mutating func takeText() -> [UInt8] {
        var taken: [UInt8] = []
        swap(&taken, &text)
        guard lead > 0 else { return taken }
        defer { lead = 0 }
        return Array(taken.dropFirst(lead).drop(while: \.isBlank))
    }

    mutating func append(_ inline: Inline) {
        if case .text(let new, origin: nil) = inline, case .inline(.text(let old, origin: nil))? = pieces.last {
            pieces[pieces.count - 1] = .inline(.text(old + new))
        } else {
            pieces.append(.inline(inline))
        }
    }

    // MARK: What inlines amount to

    /// The only piece of a line, white space and the line's end not counted; nil where there are none or more.
    static func only(in line: [Piece]) -> Piece? {
        var found: Piece?
        for piece in line where !piece.isBreak {
            if case .inline(let inline) = piece, isEmpty([inline]) { continue }
            guard found == nil else { return nil }
            found = piece
        }
        return found
    }

    static func isEmpty(_ content: [Inline]) -> Bool {
        content.allSatisfy { inline in
            switch inline {
            case .text(let text, origin: _): text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
            case .softBreak, .lineBreak: true
            case .emphasis(let content), .strong(let content), .strikethrough(let content): isEmpty(content)
            case .link(let link): isEmpty(link.content)
            case .code, .image, .field, .openItem: false
            }
        }
    }

    /// Without breaks at either end.
    static func trimmed(_ content: [Inline]) -> [Inline] {
        func isBreak(_ inline: Inline?) -> Bool { inline.map { Piece.inline($0).isBreak } ?? false }
        guard isBreak(content.first) || isBreak(content.last) else { return content }
        var content = content[...]
        while isBreak(content.first) { content = content.dropFirst() }
        while isBreak(content.last) { content = content.dropLast() }
        return Array(content)
    }
}
