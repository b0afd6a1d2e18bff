import Diagnostics
import TemplateEngine

/// Writes down what it is given, in brackets: `[value]`, `[md: …]`, `[plain: …]`, `[? path: known]`, `[! path]`, `<opens>`.
struct RecordingSink: TemplateSink {
    var text = ""
    var tags: [Place] = []
    var origins: [Place?] = []
    var blanks: [Blank] = []
    var textPlaces: [Place] = []
    var showsBoundaries = false

    mutating func write(text: Substring, at place: Place) {
        self.text += text
        textPlaces.append(place)
    }

    mutating func write(value: String, origin: Place?, tag: Place) {
        text += "[\(value)]"
        note(origin, tag)
    }

    mutating func write(markdown: String, origin: Place?, tag: Place) {
        text += "[md: \(markdown)]"
        note(origin, tag)
    }

    mutating func write(plainTextOf markdown: String, origin: Place?, tag: Place) {
        text += "[plain: \(markdown)]"
        note(origin, tag)
    }

    mutating func write(blank: Blank, tag: Place) {
        text += "[? \(blank.path)\(blank.value.map { ": \($0)" } ?? "")]"
        blanks.append(blank)
        note(blank.origin, tag)
    }

    mutating func write(openItem label: String, path: String, tag: Place) {
        text += "[! \(path) \(label)]"
        note(nil, tag)
    }

    mutating func writeBlockBoundary(_ boundary: BlockBoundary, indentation: Substring, tag: Place) {
        if showsBoundaries { text += "\(indentation)<\(boundary)>\n" }
    }

    private mutating func note(_ origin: Place?, _ tag: Place) {
        origins.append(origin)
        tags.append(tag)
    }
}
