import Diagnostics
import DocumentModel
import MarkdownReader
import TemplateEngine

/// As much of a template engine as the reader's tests need: tags call the sink as the border's comments say.
///
/// `{{a}}` value · `{{{a}}}` Markdown field · `{{&a}}` its plain text · `{{?a}}` blank · `{{!a}}` open item ·
/// `{{#a}}…{{/a}}` a loop of as many rounds as `rounds` says (a list of values prints one a round).
struct TinyEngine {
    var values: [String: [String]] = [:]
    var blanks: [String: Blank.Kind] = [:]
    private var round: [String: Int] = [:]
    private var sink = MarkingSink()

    init(values: [String: [String]] = [:], blanks: [String: Blank.Kind] = [:]) {
        self.values = values
        self.blanks = blanks
    }

    mutating func render(_ template: String) -> MarkedMarkdown {
        sink = MarkingSink()
        let text = Array(template)
        render(text, 0..<text.count, start: Position(line: 1, column: 1))
        return sink.finish()
    }

    /// The template's file, and the file of all values: value `a` stands in the line its name's first letter has in the
    /// alphabet.
    static let file = "Templates/test.md"
    static let spec = "Specs/test.yaml"

    private func place(_ position: Position, _ length: Int = 0) -> Place {
        Place(file: Self.file, line: position.line, column: position.column, length: length)
    }

    private func origin(_ name: String) -> Place {
        let letter = name.unicodeScalars.first.map { Int($0.value) - 96 } ?? 1
        return Place(file: Self.spec, line: letter, column: 3)
    }

    private static func advance(_ position: inout Position, over text: ArraySlice<Character>) {
        for character in text {
            if character == "\n" {
                position = Position(line: position.line + 1, column: 1)
            } else {
                position.column += character.unicodeScalars.count
            }
        }
    }

    private func end(of name: String, in text: [Character], from start: Int, to limit: Int) -> Range<Int> {
        let close = Array("{{/\(name)}}")
        var depth = 1
        var at = start
        let open = Array("{{#\(name)}}")
        while at < limit {
            if text[at..<limit].starts(with: open) { depth += 1 }
            if text[at..<limit].starts(with: close) {
                depth -= 1
                if depth == 0 { return at..<(at + close.count) }
            }
            at += 1
        }
        return limit..<limit
    }

    /// The whole line's end where the tag stands alone on its line.
    private func standalone(_ tag: Range<Int>, in text: [Character]) -> (start: Int, end: Int)? {
        var start = tag.lowerBound
        while start > 0, text[start - 1] == " " { start -= 1 }
        guard start == 0 || text[start - 1] == "\n" else { return nil }
        var end = tag.upperBound
        while end < text.count, text[end] == " " { end += 1 }
        guard end == text.count || text[end] == "\n" else { return nil }
        return (start, min(end + 1, text.count))
    }

    private mutating func write(_ text: [Character], _ range: Range<Int>, _ position: Position) {
        if !range.isEmpty { sink.write(text: Substring(String(text[range])), at: place(position)) }
    }

    private mutating func render(_ text: [Character], _ range: Range<Int>, start: Position) {
        var position = start
        var at = range.lowerBound
        var from = at
        while at < range.upperBound {
            guard text[at...].starts(with: "{{") else {
                at += 1
                continue
            }
            let isTriple = text[at...].starts(with: "{{{")
            let close = Array(isTriple ? "}}}" : "}}")
            var tagEnd = at
            while !text[tagEnd...].starts(with: close) { tagEnd += 1 }
            tagEnd += close.count
            let inner = String(text[(at + (isTriple ? 3 : 2))..<(tagEnd - close.count)])
            let sign = inner.first
            let name = isTriple || sign?.isLetter == true ? inner : String(inner.dropFirst())
            if sign == "#", !isTriple {
                let closing = end(of: name, in: text, from: tagEnd, to: range.upperBound)
                let opening = standalone(at..<tagEnd, in: text)
                let ending = standalone(closing, in: text)
                write(text, from..<(opening?.start ?? at), position)
                var tagPosition = position
                Self.advance(&tagPosition, over: text[from..<at])
                let indentation = Substring(String(text[(opening?.start ?? at)..<at]))
                let tag = place(tagPosition, tagEnd - at)
                let rounds = values[name]?.count ?? 0
                var bodyStart = tagPosition
                Self.advance(&bodyStart, over: text[at..<(opening?.end ?? tagEnd)])
                if rounds == 0, opening != nil { sink.writeBlockBoundary(.empty, indentation: indentation, tag: tag) }
                for index in 0..<rounds {
                    if opening != nil {
                        sink.writeBlockBoundary(index == 0 ? .opens : .nextRound, indentation: indentation, tag: tag)
                    }
                    round[name] = index
                    render(text, (opening?.end ?? tagEnd)..<(ending?.start ?? closing.lowerBound), start: bodyStart)
                }
                round[name] = nil
                if rounds > 0, opening != nil { sink.writeBlockBoundary(.closes, indentation: indentation, tag: tag) }
                let behind = ending?.end ?? closing.upperBound
                Self.advance(&position, over: text[from..<behind])
                from = behind
                at = behind
                continue
            }
            write(text, from..<at, position)
            Self.advance(&position, over: text[from..<at])
            let tag = place(position, tagEnd - at)
            let value = values[name].map { $0[min(round[name] ?? 0, $0.count - 1)] } ?? ""
            switch sign {
            case _ where isTriple: sink.write(markdown: value, origin: origin(name), tag: tag)
            case "&": sink.write(plainTextOf: value, origin: origin(name), tag: tag)
            case "!": sink.write(openItem: name, path: name, tag: tag)
            case "?":
                let known = values[name]?.first
                let kind = blanks[name] ?? .text
                sink.write(
                    blank: Blank(
                        path: name, label: name, kind: kind, raw: known, value: kind == .checkbox ? nil : known),
                    tag: tag)
            default: sink.write(value: value, origin: origin(name), tag: tag)
            }
            Self.advance(&position, over: text[at..<tagEnd])
            at = tagEnd
            from = at
        }
        write(text, from..<range.upperBound, position)
    }
}

extension TinyEngine {
    static let figures = [
        FigureForm(name: "stage-map"),
        FigureForm(
            name: "timeline",
            options: [
                FigureForm.Option("table", values: ["auto", "below", "none"]),
                FigureForm.Option("steps", values: ["all", "open"]),
            ]),
        FigureForm(name: "strip", refusal: .otherSubject(needed: "plan", isAbout: "process")),
    ]

    /// Renders and reads a template in one go.
    static func read(
        _ template: String, _ values: [String: [String]] = [:], blanks: [String: Blank.Kind] = [:],
        isSkeleton: Bool = false
    ) -> MarkdownReader.Output {
        var engine = TinyEngine(values: values, blanks: blanks)
        let marked = engine.render(template)
        let options = ReaderOptions(
            template: Place(file: file), isSkeleton: isSkeleton, figures: figures,
            figure: { call in
                let options = call.options.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
                return .stageMap(StageMap(stages: [], alternative: ([call.name] + options).joined(separator: " ")))
            },
            image: { path in
                path == "images/line.png"
                    ? .success(Image(path: path, alternative: "", format: .png, bytes: [], width: 2, height: 1))
                    : .failure(ReaderOptions.ImageRefusal(reason: "there is no such file"))
            })
        return MarkdownReader.read(marked, options: options)
    }
}
