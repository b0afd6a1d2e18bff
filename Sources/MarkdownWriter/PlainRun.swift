import DocumentModel

/// Inlines that print as they are, which nearly all are: found in one look at their bytes, without an atom for each
/// character.
///
/// ```
/// [.text("Nora Kilbride, plant manager")]          → Nora Kilbride, plant manager
/// [.strong([.text("Influence")])]                  → **Influence**
/// [.text("a * b")], [.text(" a")], [.text("1. a")] → nil: AtomPrinter knows what they need
/// ```
/// It may say nil of what needs no escape, never print what needs one; a test holds it against ``AtomPrinter``.
enum PlainRun {
    static func text(_ inlines: [Inline], in place: InlinePrinter.Place) -> String? {
        guard inlines.count == 1 else { return inlines.isEmpty ? "" : joined(inlines, in: place) }
        switch inlines[0] {
        case .text(let text, origin: _): return isPlain(text, in: place, beginsLine: true) ? text : nil
        case .strong(let content): return marked(content, "**", in: place)
        case .emphasis(let content): return marked(content, "*", in: place)
        case .strikethrough, .code, .link, .image, .lineBreak, .softBreak, .field, .openItem: return nil
        }
    }

    private static func marked(_ content: [Inline], _ mark: String, in place: InlinePrinter.Place) -> String? {
        // An exclamation mark before markup could make a picture of it.
        guard content.count == 1, case .text(let text, origin: _) = content[0], text.utf8.last != UInt8(ascii: "!"),
            isPlain(text, in: place, beginsLine: false)
        else { return nil }
        return mark + text + mark
    }

    /// Texts and values that follow one another.
    private static func joined(_ inlines: [Inline], in place: InlinePrinter.Place) -> String? {
        var whole = ""
        for inline in inlines {
            guard case .text(let text, origin: _) = inline else { return nil }
            whole += text
        }
        return isPlain(whole, in: place, beginsLine: true) ? whole : nil
    }

    /// - Parameter beginsLine: whether nothing stands before it in its line.
    private static func isPlain(_ text: String, in place: InlinePrinter.Place, beginsLine: Bool) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            guard let first = bytes.first, let last = bytes.last, isEdge(first), isEdge(last),
                !(beginsLine && place == .paragraph && mayBeginBlock(first))
            else { return false }
            return kinds.withUnsafeBufferPointer { kinds in
                for index in bytes.indices {
                    switch kinds[Int(bytes[index])] {
                    case .plain: break
                    case .acting: return false
                    // `a: b` and `R & D`, but not `:tada:`, `http://` and `&amp;`.
                    case .beforeSpace: if index + 1 < bytes.count && bytes[index + 1] != 0x20 { return false }
                    // `www.` begins an address.
                    case .dot: if index > 0 && bytes[index - 1] | 0x20 == UInt8(ascii: "w") { return false }
                    }
                }
                return true
            }
        }
    }

    /// ASCII without white space: what else may be a space is for Unicode's tables to say.
    private static func isEdge(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }

    /// What may turn the line it begins into a list, a heading, a quote, a rule or a table.
    private static func mayBeginBlock(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: ">"),
            UInt8(ascii: "#"), UInt8(ascii: "="), UInt8(ascii: "|"), UInt8(ascii: ":"):
            true
        default: false
        }
    }

    private enum Kind: UInt8 { case plain, acting, beforeSpace, dot }

    private static let kinds: [Kind] = (0...255).map { (byte: UInt8) in
        switch byte {
        case UInt8(ascii: ":"), UInt8(ascii: "&"): .beforeSpace
        case UInt8(ascii: "."): .dot
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "*"),
            UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "$"), UInt8(ascii: "<"), UInt8(ascii: "|"),
            UInt8(ascii: "#"):
            .acting
        // Control characters and noncharacters begin with these, as do spaces that are none of ASCII's.
        case 0..<0x20, 0x7F, 0xC2, 0xEF...: .acting
        default: .plain
        }
    }
}
