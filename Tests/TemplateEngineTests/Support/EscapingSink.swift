import Diagnostics
import TemplateEngine

/// Prints as the Mustache specification has it: values escaped for HTML, `{{{ }}}` as it is.
struct EscapingSink: TemplateSink {
    var text = ""

    mutating func write(text: Substring, at place: Place) { self.text += text }

    mutating func write(value: String, origin: Place?, tag: Place) {
        for character in value {
            switch character {
            case "&": text += "&amp;"
            case "\"": text += "&quot;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            default: text.append(character)
            }
        }
    }

    mutating func write(markdown: String, origin: Place?, tag: Place) { text += markdown }
    mutating func write(plainTextOf markdown: String, origin: Place?, tag: Place) {
        write(value: markdown, origin: origin, tag: tag)
    }
    mutating func write(blank: Blank, tag: Place) {}
    mutating func write(openItem label: String, path: String, tag: Place) {}
    mutating func writeBlockBoundary(_ boundary: BlockBoundary, indentation: Substring, tag: Place) {}
}
