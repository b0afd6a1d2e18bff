import DocumentModel
import Foundation

extension BodyPrinter {
    mutating func inlines(_ inlines: [Inline]) {
        for inline in inlines { self.inline(inline) }
    }

    private mutating func inline(_ inline: Inline) {
        switch inline {
        case .text(let text, let origin): origin == nil ? lines(text) : value(text)
        case .emphasis(let content): wrap("em", content)
        case .strong(let content): wrap("strong", content)
        case .strikethrough(let content): wrap("s", content)
        case .code(let text, origin: _):
            markup.raw("<code>")
            markup.write(text)
            markup.raw("</code>")
        case .link(let link): self.link(link)
        case .image(let image): self.image(image)
        case .lineBreak: markup.raw("<br>\n")
        case .softBreak: markup.raw("\n")
        case .field(let field): inlineField(field)
        case .openItem(let item):
            markup.raw("<mark>")
            value(item.text)
            markup.raw("</mark>")
        }
    }

    private mutating func wrap(_ tag: String, _ content: [Inline]) {
        markup.open(tag)
        inlines(content)
        markup.close(tag)
    }

    /// Text with its line feeds as line breaks.
    private mutating func lines(_ text: String) {
        let shape = TextShape(text)
        guard shape.hasLineEnd else {
            return shape.longestWord > longestWord ?? .max ? words(text) : markup.write(text)
        }
        let unified = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        var isFirst = true
        for line in unified.split(separator: "\n", omittingEmptySubsequences: false) {
            if !isFirst { markup.raw("<br>\n") }
            isFirst = false
            words(String(line))
        }
    }

    private mutating func words(_ line: String) {
        guard let longestWord, TextShape(line).longestWord > longestWord else { return markup.write(line) }
        var isFirst = true
        for word in line.split(separator: " ", omittingEmptySubsequences: false) {
            if !isFirst { markup.raw(" ") }
            isFirst = false
            if word.count > longestWord {
                markup.raw("<span class=\"long\">")
                markup.write(String(word))
                markup.raw("</span>")
            } else {
                markup.write(String(word))
            }
        }
    }

    /// A value stands apart from the direction of its surroundings: `Deal with <bdi>أمل</bdi>, 3 May`. On a
    /// page that is written from right to left one with any such letter is too, whatever its first one is.
    mutating func value(_ text: String) {
        guard isRightToLeft || mayBeRightToLeft(text) && text.unicodeScalars.contains(where: isWrittenToLeft) else {
            return lines(text)
        }
        let first = isRightToLeft ? text.unicodeScalars.first { $0.properties.isAlphabetic } : nil
        if let first, !first.isWrittenToLeft, text.isRightToLeft(around: true) {
            markup.raw("<bdi dir=\"rtl\">")
        } else {
            markup.raw("<bdi>")
        }
        lines(text)
        markup.raw("</bdi>")
    }

    /// Whether Unicode's tables have to be asked: the first such letter, U+0590, is D6 90 in UTF-8, and of what begins with
    /// E2, where dashes and quotes are, only signs of direction count.
    private func mayBeRightToLeft(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            for index in bytes.indices {
                switch bytes[index] {
                case ..<0xD6, 0xE3..<0xEF: continue
                case 0xE2 where bytes[index + 1] > 0x81: continue
                case 0xE2 where bytes[index + 1] == 0x80 && 0x90...0xA9 ~= bytes[index + 2]: continue
                case 0xE2 where bytes[index + 1] == 0x80 && bytes[index + 2] > 0xAE: continue
                default: return true
                }
            }
            return false
        }
    }

    private func isWrittenToLeft(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0590...0x08FF, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFB1D...0xFDFF, 0xFE70...0xFEFF,
            0x10800...0x10FFF, 0x1E800...0x1EFFF:
            true
        default: false
        }
    }

    private mutating func link(_ link: Link) {
        guard link.isAllowed else { return inlines(link.content) }
        markup.open(
            "a",
            [
                ("href", link.destination.hasPrefix("#") ? link.destination : Address.escaped(link.destination)),
                ("title", link.title.isEmpty ? nil : link.title),
            ])
        inlines(link.content)
        markup.close("a")
    }

    /// Within the file as a `data:` address. An SVG shown by `<img>` runs no script and loads nothing.
    private mutating func image(_ image: Image) {
        markup.raw("<img src=\"data:\(image.format.mediaType);base64,")
        markup.raw(Data(image.bytes).base64EncodedString())
        markup.raw("\" alt=\"")
        markup.write(image.alternative)
        let size = image.sizeOnPage
        markup.raw("\" width=\"\(size.width)\" height=\"\(size.height)\"")
        if case .percent(let percent)? = image.shownWidth {
            markup.raw(" class=\"\(Stylesheet.widthClass(percent: percent))\"")
        }
        markup.raw(">")
    }
}

extension Image {
    /// In pixels.
    fileprivate var sizeOnPage: (width: Int, height: Int) {
        guard case .points(let points)? = shownWidth, width > 0 else { return (width, height) }
        let shown = max(1, Int((points * 96 / 72).rounded()))
        return (shown, max(1, Int((Double(shown) * Double(height) / Double(width)).rounded())))
    }
}

extension Image.Place {
    /// Of the paragraph it stands in.
    var className: String? {
        switch self {
        case .left: nil
        case .center: "center"
        case .right: "end"
        }
    }
}

/// What has to be known of a text before it is printed, from one look at its bytes.
private struct TextShape {
    var hasLineEnd = false
    /// Bytes of the longest word: at least as many as it has characters, and much cheaper to count.
    var longestWord = 0

    init(_ text: String) {
        var text = text
        var (hasLineEnd, longest, run) = (false, 0, 0)
        text.withUTF8 { bytes in
            for byte in bytes {
                if byte == 0x20 {
                    longest = max(longest, run)
                    run = 0
                } else {
                    run += 1
                    if byte == 0x0A || byte == 0x0D { hasLineEnd = true }
                }
            }
        }
        (self.hasLineEnd, longestWord) = (hasLineEnd, max(longest, run))
    }
}
