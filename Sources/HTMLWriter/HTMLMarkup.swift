import DocumentModel

/// HTML as it grows, in UTF-8: whatever is not written by `raw` is escaped.
///
/// ```
/// markup.open("p", [("class", "kind")])
/// markup.write("R&D")
/// markup.close("p")                      → <p class="kind">R&amp;D</p>
/// ```
package struct HTMLMarkup {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    /// What was written so far, which is forgotten: the beginning of a page that is too long to be kept whole.
    package mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    package mutating func raw(_ html: String) { bytes += html.utf8 }

    /// A start tag. Attributes whose value is nil are left out, those with an empty value stand without one.
    package mutating func open(_ tag: String, _ attributes: [(name: String, value: String?)]) {
        bytes.append(UInt8(ascii: "<"))
        bytes += tag.utf8
        for case (let name, let value?) in attributes {
            bytes.append(UInt8(ascii: " "))
            bytes += name.utf8
            if value.isEmpty { continue }
            bytes += "=\"".utf8
            write(value)
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: ">"))
    }

    package mutating func open(_ tag: String) {
        bytes.append(UInt8(ascii: "<"))
        bytes += tag.utf8
        bytes.append(UInt8(ascii: ">"))
    }

    package mutating func close(_ tag: String) {
        bytes += "</".utf8
        bytes += tag.utf8
        bytes.append(UInt8(ascii: ">"))
    }

    package mutating func write(_ content: String) {
        var content = content
        let isWritten = content.withUTF8 { escape($0) }
        if isWritten { return }
        var allowed = DocumentText.replacingForbidden(in: content)
        allowed.withUTF8 { _ = escape($0, isAllowed: true) }
    }

    /// Writes the text with its signs as entities.
    ///
    /// - Returns: false where it may hold a character that no document holds; nothing is written then.
    private mutating func escape(_ text: UnsafeBufferPointer<UInt8>, isAllowed: Bool = false) -> Bool {
        var hasSigns = false
        for byte in text {
            switch byte {
            case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): hasSigns = true
            // What a control character or a noncharacter begins with.
            case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0x7F, 0xC2, 0xEF...: if !isAllowed { return false }
            default: break
            }
        }
        guard hasSigns else {
            bytes += text
            return true
        }
        var start = 0
        for index in text.indices {
            let entity: StaticString
            switch text[index] {
            case UInt8(ascii: "&"): entity = "&amp;"
            case UInt8(ascii: "<"): entity = "&lt;"
            case UInt8(ascii: ">"): entity = "&gt;"
            case UInt8(ascii: "\""): entity = "&quot;"
            default: continue
            }
            bytes += text[start..<index]
            entity.withUTF8Buffer { bytes += $0 }
            start = index + 1
        }
        bytes += text[start...]
        return true
    }
}
