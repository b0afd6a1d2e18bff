package import Diagnostics
package import TemplateEngine

/// What a mark in the text stands for.
package struct Mark: Sendable {
    package enum Content: Sendable {
        /// Text exactly as the reader is to see it.
        case value(String)
        /// Markdown to be parsed on its own and put in the mark's place.
        case markdown(String)
        /// Markdown of which only the plain text is to be read.
        case plainText(ofMarkdown: String)
        indirect case blank(Blank)
        /// A value that is missing, by its label.
        case openItem(String)
    }

    package var content: Content
    /// The line of the spec that said it.
    package var origin: Place?
    /// Where the template names it.
    package var tag: Place
}

/// Markdown in which every value is a mark, the table of what the marks stand for, and where each line was written.
package struct MarkedMarkdown: Sendable {
    /// The text, boundaries included.
    var bytes: [UInt8]
    var marks: [Mark]
    var lines: LineOrigins
    /// Where the template has sections, told by a rendering without data alone.
    var branches: [Place] = []
    /// What was wrong before anything was parsed.
    var diagnostics: [Diagnostic]
    /// Whether the text is within the limits of what may be parsed.
    var canBeParsed: Bool
    /// Of all tables of the text, those in Markdown fields not counted.
    var tableCells = 0

    /// Whether something is wrong with it before anything is parsed.
    package var hasProblems: Bool { !diagnostics.isEmpty || !canBeParsed }

    /// Gives, piece by piece, everything that the tree which is read from it follows from. Of where the pieces were written
    /// only this: whether a line holds a tag, and whether a spec said a value.
    package func pieces(_ take: (UnsafeRawBufferPointer) -> Void) {
        func add(_ text: String) {
            var text = text
            text.withUTF8 { take(UnsafeRawBufferPointer($0)) }
        }
        bytes.withUnsafeBytes(take)
        linesThatMayBeEmptied.withUnsafeBytes(take)
        for mark in marks {
            add(mark.origin == nil ? "-" : "@")
            switch mark.content {
            case .value(let text): ["v", text].forEach(add)
            case .markdown(let source): ["m", source].forEach(add)
            case .plainText(let source): ["p", source].forEach(add)
            case .openItem(let label): ["o", label].forEach(add)
            case .blank(let blank): blank.pieces.forEach(add)
            }
        }
    }

    /// The lines with a tag that may hold nothing else, for an item or a row of which tags left nothing is no item or row.
    private var linesThatMayBeEmptied: [Int] {
        // Comments and the addresses of links say nothing, however many letters they have, and may go on for lines.
        let isAnySilent = ["<", "]:", "]("].contains { bytes.holds(Array($0.utf8)) }
        return lines.starts.indices.filter { index in
            guard lines.holdsTag(line: index + 1) else { return false }
            let end = index + 1 < lines.starts.count ? lines.starts[index + 1] : bytes.count
            let line = bytes[lines.starts[index]..<end]
            // What stands in a cell too many is not read, and an entity may be a space. Figures and an x may be no more
            // than the sign of an item: `1. ` or `- [x] `.
            return isAnySilent || line.contains { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "&") }
                || !line.contains { ($0 | 0x20) &- UInt8(ascii: "a") < 26 && $0 | 0x20 != UInt8(ascii: "x") }
        }
    }

    /// Whether the text names a figure, be it as `stage\-map` or `stage&#45;map`; more often than one is read there.
    package func mayName(figure: String) -> Bool { bytes.mayNameBehindFence(Array(figure.utf8)) }

    /// The same of a template as it is written.
    package static func mayName(figure: String, in template: String) -> Bool {
        Array(template.utf8).mayNameBehindFence(Array(figure.utf8))
    }

    /// The text as cmark gets it, for tests and for people who wonder.
    package var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension [UInt8] {
    fileprivate func holds(_ word: [UInt8]) -> Bool {
        guard let first = word.first, count >= word.count else { return false }
        return withUnsafeBufferPointer { bytes in
            (0...(bytes.count - word.count)).contains { start in
                bytes[start] == first && bytes[start..<start + word.count].elementsEqual(word)
            }
        }
    }

    /// Whether a line that may open a block of code holds the word, or something in other letters than it is read.
    fileprivate func mayNameBehindFence(_ word: [UInt8]) -> Bool {
        let fences = ["```", "~~~"].map { Array($0.utf8) }
        guard fences.contains(where: holds) else { return false }
        return split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }.contains { line in
            let line = Array(line)
            guard fences.contains(where: line.holds) else { return false }
            return line.holds(word) || line.contains(UInt8(ascii: "\\")) || line.contains(UInt8(ascii: "&"))
        }
    }
}

extension Blank {
    fileprivate var pieces: [String] {
        let kind: [String] =
            switch self.kind {
            case .text: ["t"]
            case .multiline: ["l"]
            case .date: ["d"]
            case .checkbox: ["b"]
            case .choice(let choices): ["c"] + choices.flatMap { [$0.id, $0.label] } + ["."]
            }
        let values = [address, raw, value].flatMap { $0.map { ["=", $0] } ?? ["-"] }
        return ["f", path, label] + kind + values + [origin == nil ? "-" : "@"]
    }
}
