import DocumentModel

/// The inlines of a paragraph, heading or cell while they are gathered.
struct InlineRun {
    enum Context { case paragraph, heading, cell }

    enum Piece {
        case inline(Inline)
        /// A Markdown field that is to be put in here.
        indirect case field(Mark)

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
    private var content: [Inline] = []
    /// The Markdown fields among them, each before the inline of that index.
    private var fields: [(index: Int, mark: Mark)] = []
    /// Text with marks whose end has not come.
    var text: [UInt8]
    /// How many bytes of the first text are a sign that is no text (`[ ]`, `[!NOTE]`).
    private var lead: Int

    /// - Parameter room: an array to gather text in, taken from a run that has ended.
    init(context: Context, skipping lead: Int = 0, room: consuming [UInt8] = []) {
        self.context = context
        self.lead = lead
        text = room
    }

    /// The inlines, where no Markdown field is among them.
    var plainContent: [Inline]? { fields.isEmpty ? content : nil }

    /// The inlines with the Markdown fields among them.
    var pieces: [Piece] {
        var pieces: [Piece] = []
        pieces.reserveCapacity(content.count + fields.count)
        var fields = fields[...]
        for (index, inline) in content.enumerated() {
            while let field = fields.first, field.index == index {
                pieces.append(.field(field.mark))
                fields.removeFirst()
            }
            pieces.append(.inline(inline))
        }
        return pieces + fields.map { .field($0.mark) }
    }

    mutating func append(_ literal: UnsafeBufferPointer<UInt8>) { text.append(contentsOf: literal) }

    /// Takes the text out; the sign at its start and the white space behind it go.
    mutating func takeText() -> [UInt8] {
        var taken: [UInt8] = []
        swap(&taken, &text)
        guard lead > 0 else { return taken }
        defer { lead = 0 }
        return Array(taken.dropFirst(lead).drop(while: \.isBlank))
    }

    /// Gives the room of a text that was taken to the next one.
    mutating func giveBack(_ taken: consuming [UInt8]) {
        text = taken
        text.removeAll(keepingCapacity: true)
    }

    mutating func append(_ inline: Inline) {
        if case .text(let new, origin: nil) = inline, case .text(let old, origin: nil)? = content.last,
            fields.last?.index != content.count
        {
            content[content.count - 1] = .text(old + new)
        } else {
            content.append(inline)
        }
    }

    mutating func append(field mark: Mark) { fields.append((content.count, mark)) }

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
            case .text(let text, origin: _):
                // A letter of ASCII tells at once.
                !text.utf8.contains { $0 > 0x20 && $0 < 0x7F }
                    && text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
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
