import DocumentModel

/// How wide text is in Calibri, near enough to share out the width of a table.
struct TextMeasure {
    /// The longest stretch that does not break, the widest line, and all lines behind one another; in twentieths of a
    /// point.
    private(set) var longestWord = 0
    private(set) var whole = 0
    private(set) var all = 0

    /// Units of 1/2,048 of the size of the type.
    private var line = 0
    private var word = 0
    private var widestLine = 0
    private var allLines = 0
    private var widestWord = 0

    init(_ content: [Inline], halfPoints: Int, isBold: Bool, blank: Int) {
        add(content, isBold: isBold, blank: blank * 2_048 / (halfPoints * 10))
        endLine()
        longestWord = widestWord * halfPoints * 10 / 2_048
        whole = widestLine * halfPoints * 10 / 2_048
        all = allLines * halfPoints * 10 / 2_048
    }

    private mutating func add(_ content: [Inline], isBold: Bool, blank: Int) {
        for inline in content {
            switch inline {
            case .text(let text, _): add(text, isBold: isBold)
            case .code(let text, _): add(text, isBold: true)
            case .emphasis(let content), .strikethrough(let content): add(content, isBold: isBold, blank: blank)
            case .strong(let content): add(content, isBold: true, blank: blank)
            case .link(let link): add(link.content, isBold: isBold, blank: blank)
            case .image(let image): box(image.usualWidth * 2_048 / 210)
            case .lineBreak: endLine()
            case .softBreak: add(" ", isBold: isBold)
            case .field(let field):
                switch field.kind {
                case .checkbox: box(2_048)
                case .text, .multiline, .date:
                    if let value = field.answer { add(value, isBold: isBold) } else { box(blank) }
                case .choice(let choices):
                    if let value = field.answer {
                        add(value, isBold: isBold)
                    } else {
                        // As they stand there to be ticked.
                        for choice in FormField.distinct(choices) {
                            box(2_500)
                            add(choice.label.replacing(" ", with: "-"), isBold: isBold)
                            add(" ", isBold: isBold)
                        }
                    }
                }
            case .openItem(let item): add(item.text, isBold: true)
            }
        }
    }

    /// Something that does not break.
    private mutating func box(_ width: Int) {
        word += width
        line += width
    }

    private mutating func add(_ text: String, isBold: Bool) {
        var text = text
        text.withUTF8 { bytes in
            FontWidths.calibri.ascii.withUnsafeBufferPointer { widths in
                var previous: UInt8 = 0
                for byte in bytes {
                    defer { previous = byte }
                    switch byte {
                    // The second byte of an arrow, which is an em wide.
                    case 0x86...0x87 where previous == 0xE2: box(2_048 - 1_200)
                    // The second byte of a space that does not break: as wide as any other.
                    case 0xA0 where previous == 0xC2: box(453 - 1_080)
                    case 0x2D:
                        box(627)
                        endWord(0)
                    case 0x21..<0x7F:
                        let width = Int(widths[Int(byte) - 0x20])
                        let advance = isBold ? width + width >> 4 : width
                        word += advance
                        line += advance
                    case 0x20, 0x09: endWord(453)
                    case 0x0A, 0x0D: endLine()
                    // A letter of two bytes is about as wide as a Latin one, of three or four as an em; wide scripts
                    // break anywhere.
                    case 0xC2..<0xE0: box(1_080)
                    case 0xE0..<0xE3: box(1_200)
                    case 0xE3..<0xF8:
                        box(2_048)
                        endWord(0)
                    default: break
                    }
                }
            }
        }
    }

    private mutating func endWord(_ space: Int) {
        widestWord = max(widestWord, word)
        word = 0
        line += space
    }

    private mutating func endLine() {
        endWord(0)
        widestLine = max(widestLine, line)
        allLines += line
        line = 0
    }
}

extension Image {
    /// What it asks of a column, in twentieths of a point: a picture is made as narrow as its column, so a large one asks for
    /// 50 mm, and a share of the room is one of those.
    fileprivate var usualWidth: Int {
        let most = 2_835
        return switch shownWidth {
        case nil: min(width * 15, most)
        case .points(let points)?: Int(points * 20)
        case .percent(let percent)?: most * percent / 100
        }
    }
}
