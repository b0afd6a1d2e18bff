import DocumentModel

/// HTML as it grows: whatever is not written by `raw` is escaped.
package struct HTMLMarkup {
    package private(set) var text = ""

    package init() {}

    package mutating func raw(_ html: String) { text += html }

    /// A start tag. Attributes whose value is nil are left out, those with an empty value stand without one.
    package mutating func open(_ tag: String, _ attributes: [(name: String, value: String?)] = []) {
        text += "<" + tag
        for case (let name, let value?) in attributes {
            text += " " + name
            if !value.isEmpty { text += "=\"" + HTMLMarkup.escaped(value) + "\"" }
        }
        text += ">"
    }

    package mutating func close(_ tag: String) { text += "</" + tag + ">" }

    package mutating func write(_ content: String) { text += HTMLMarkup.escaped(content) }

    static func escaped(_ content: String) -> String {
        guard
            content.utf8.contains(where: {
                $0 < 0x20 || $0 == 0x22 || $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 >= 0x7F
            })
        else { return content }
        var result = ""
        result.reserveCapacity(content.utf8.count + 16)
        for scalar in content.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.unicodeScalars.append(DocumentText.isAllowed(scalar) ? scalar : "\u{FFFD}")
            }
        }
        return result
    }
}
