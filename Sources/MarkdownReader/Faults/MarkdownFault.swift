package import Diagnostics
package import TemplateEngine

/// What may be wrong with the Markdown of a template or of a Markdown field.
package enum MarkdownFault: Fault, Equatable {
    case rawHTML(String)
    case unknownFigure(String, known: [String])
    /// A word behind a figure's name that is none of its options.
    case unknownFigureOption(String, of: String, known: [String])
    case unknownFigureValue(String, of: String, known: [String])
    case figureOptionTwice(String)
    /// A figure that its readers may not see, or that shows something the document is not about.
    case figureOutOfPlace(String, FigureForm.Refusal)
    /// `origin` is the line of the spec that named it, where a value did.
    case image(path: String, reason: String, origin: Place? = nil)
    case pictureForm(PictureFormProblem)
    /// A link's target in the template that no document can follow.
    case target(String)
    /// A value that is to be a link and is none; it is told at the tag.
    case targetValue(String, origin: Place?)
    case tagIn(MarkdownSpot)
    case tagInIndentedCode
    /// A link's target of which a tag is the beginning, but not all.
    case targetBeginsWithTag
    /// A field to fill in or a Markdown field for an image's path.
    case noImagePath
    /// A field to fill in, within code or a link's target.
    case blankIn(String)
    case unknownCallout(String)
    case missingHeading(String, near: String?)
    case reservedCharacter
    case tableTooLarge(columns: Int, rows: Int)
    /// Of all tables of a document.
    case tooManyCells
    /// Lines such as `|---|` under text that is no head for them.
    case tooManyDelimiterRows
    case nestedTooDeeply
    case tooLong
    /// `<!--` in a line of text that begins no comment for Markdown.
    case printedComment
    /// Text of a row that is in no column of its table; `{{…}}` stands for tags.
    case cellsBeyondHead(columns: Int, text: String)
    case rawHTMLInField(String)
    case imageInField(String)
    case figureInField(String)
    case targetInField(String)
    /// Tables, depth or size beyond the limits, in a Markdown field.
    case fieldTooLarge
}

extension MarkdownFault {
    package var code: DiagnosticCode {
        switch self {
        case .rawHTML: "T20"
        case .unknownFigure, .unknownFigureOption, .unknownFigureValue, .figureOptionTwice,
            .figureOutOfPlace(_, .otherSubject):
            "T21"
        case .figureOutOfPlace(_, .shows): "E11"
        case .image: "T22"
        case .target: "T23"
        case .targetValue: "T24"
        case .tagIn(let spot): TemplateFault.tagInWrongPlace(spot).code
        case .tagInIndentedCode: TemplateFault.tagInIndentedCode.code
        case .targetBeginsWithTag, .noImagePath: "T25"
        case .blankIn: "T26"
        case .unknownCallout: "T27"
        case .missingHeading: "T28"
        case .reservedCharacter: "T29"
        case .tableTooLarge, .tooManyCells, .tooManyDelimiterRows: "T30"
        case .nestedTooDeeply: "T31"
        case .tooLong: "T32"
        case .rawHTMLInField: "T33"
        case .imageInField, .figureInField: "T34"
        case .targetInField: "T35"
        case .fieldTooLarge: "T36"
        case .printedComment: "T37"
        case .cellsBeyondHead: "T38"
        case .pictureForm: "T39"
        }
    }

    package var severity: Severity {
        switch self {
        case .tagInIndentedCode, .missingHeading, .cellsBeyondHead: .warning
        case .rawHTML, .unknownFigure, .unknownFigureOption, .unknownFigureValue, .figureOptionTwice, .figureOutOfPlace,
            .image, .target, .targetValue, .tagIn, .targetBeginsWithTag,
            .noImagePath,
            .blankIn, .unknownCallout,
            .reservedCharacter, .tableTooLarge, .tooManyCells, .tooManyDelimiterRows, .nestedTooDeeply, .tooLong,
            .rawHTMLInField,
            .imageInField, .figureInField,
            .targetInField, .fieldTooLarge, .printedComment, .pictureForm:
            .error
        }
    }

    package var message: String { words.message }
    package var help: String { words.help }

    private var words: (message: String, help: String) {
        switch self {
        case .rawHTML(let html):
            (
                "raw HTML '\(Self.short(html))' cannot be carried into Word",
                "write it as Markdown; a line break in a table cell is <br>, a less-than sign \\<"
            )
        case .unknownFigure(let name, let known):
            ("there is no figure '\(Self.short(name))'", Self.help(name, among: known, called: "figures"))
        case .unknownFigureOption(let word, let figure, let known):
            (
                "the figure '\(figure)' has no option '\(Self.short(word))'",
                known.isEmpty ? "it has none" : Self.help(word, among: known, called: "options")
            )
        case .unknownFigureValue(let value, let option, let known):
            (
                value.isEmpty
                    ? "the option '\(option)' has no value" : "'\(Self.short(value))' is no value of '\(option)'",
                Self.help(value, among: known, called: "values")
            )
        case .figureOptionTwice(let option):
            ("the option '\(option)' stands here twice", "keep one of them")
        case .figureOutOfPlace(let name, .otherSubject(let needed, let isAbout)):
            (
                "the figure '\(name)' shows a \(needed), and this template is 'for: \(isAbout)'",
                "write it in a template with 'for: \(needed)'"
            )
        case .figureOutOfPlace(let name, .shows(let fields, let isForCoaching)):
            (
                "the figure '\(name)' shows \(Self.list(fields)), which \(fields.count == 1 ? "is" : "are") "
                    + "\(isForCoaching ? "for coaching alone" : "for colleagues only"), and this template is for others",
                "take the figure out, or write 'audience: \(isForCoaching ? "coaching" : "internal")' at the template's top"
            )
        case .image(let path, let reason, let origin):
            ("the image '\(Self.short(path))'\(Self.said(origin)) cannot be used: \(reason)", "")
        case .pictureForm(let problem): problem.words
        case .target(let url):
            (
                "'\(Self.short(url))' is no target a document can link to",
                "a link begins with https://, http:// or mailto:, or is # and the id of a heading"
            )
        case .targetValue(let value, let origin):
            (
                "this value is to be a link, but '\(Self.short(value))'\(Self.said(origin)) is no web or mail address",
                "a link begins with https://, http:// or mailto:"
            )
        case .tagIn(let spot):
            Self.words(of: .tagInWrongPlace(spot))
        case .tagInIndentedCode:
            Self.words(of: .tagInIndentedCode)
        case .targetBeginsWithTag:
            (
                "a link's target that begins with a tag must be that tag alone",
                "begin it with https://, http:// or mailto:, or let the value hold the whole address"
            )
        case .noImagePath:
            ("a field to fill in or a Markdown field cannot be an image's path", "")
        case .blankIn(let spot):
            ("a field to fill in cannot stand in \(spot)", "put it in a line, a cell or a paragraph of its own")
        case .unknownCallout(let kind):
            (
                "there is no call-out '\(Self.short(kind))'",
                Self.help(kind, among: ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"], called: "call-outs")
            )
        case .missingHeading(let id, let near):
            (
                "no heading of this document has the id '\(Self.short(id))'; the link is left out",
                near.map { "did you mean '#\($0)'?" } ?? ""
            )
        case .reservedCharacter:
            (
                "a character of Unicode's plane 16 cannot be used here; it stands for values while a document is made",
                "delete it; it is a private-use character, most likely pasted"
            )
        case .tableTooLarge(let columns, let rows):
            (
                "a table of \(columns) columns and \(rows) rows is too large",
                "a table has at most \(Limits.columns) columns and \(Limits.cells) cells; split it"
            )
        case .tooManyCells:
            (
                "the tables of this document have more than \(Limits.cells) cells together",
                "leave rows out, or make several documents"
            )
        case .tooManyDelimiterRows:
            (
                "too many lines such as '|---|' stand under text of another number of cells",
                "a table's head has as many cells as the line under it; leave a line empty before a table"
            )
        case .nestedTooDeeply:
            ("quotes, lists or emphasis stand in one another more than \(Limits.depth) deep", "")
        case .tooLong:
            ("the document has more than \(Limits.size >> 20) MB of text", "")
        case .printedComment:
            (
                "this comment would be printed: it does not end within its paragraph, or it holds '--'",
                "begin it on a line of its own, or write it as {{! … }}"
            )
        case .cellsBeyondHead(let columns, let text):
            (
                "'\(Self.short(text))' is not printed: its table has \(columns) column\(columns == 1 ? "" : "s")",
                "give the table's head another cell; a pipe that is part of the text is \\|"
            )
        case .rawHTMLInField(let html):
            ("raw HTML '\(Self.short(html))' in a Markdown field is printed as it stands", "write it as Markdown")
        case .imageInField(let path):
            (
                "an image ('\(Self.short(path))') cannot stand in a Markdown field; its text is printed instead",
                "put the image in the template"
            )
        case .figureInField(let name):
            ("a figure ('\(Self.short(name))') cannot stand in a Markdown field", "put the figure in the template")
        case .targetInField(let url):
            (
                "'\(Self.short(url))' is no target a document can link to",
                "a link begins with https://, http:// or mailto:, or is # and the id of a heading"
            )
        case .fieldTooLarge:
            ("the Markdown of this field is too long, too deep, or its tables are too large", "")
        }
    }

    /// The engine knows the fault and has its words; only the reader can see it.
    private static func words(of fault: TemplateFault) -> (message: String, help: String) {
        (fault.message, fault.help)
    }

    private static func said(_ origin: Place?) -> String {
        origin.map { " (\($0.file):\($0.start.line))" } ?? ""
    }

    private static func help(_ name: String, among known: [String], called kind: String) -> String {
        if let near = NearestName.find(name, in: known) { return "did you mean '\(near)'?" }
        guard !known.isEmpty else { return "" }
        return "the \(kind) are " + known.map { "'\($0)'" }.joined(separator: ", ")
    }

    /// `'a', 'b', 'c' and 2 more fields`
    private static func list(_ fields: [String]) -> String {
        let named = fields.prefix(fields.count == 4 ? 4 : 3).map { "'\($0)'" }
        let rest = fields.count - named.count
        if rest > 0 { return "\(named.joined(separator: ", ")) and \(rest) more fields" }
        guard let last = named.last, named.count > 1 else { return named.joined() }
        return "\(named.dropLast().joined(separator: ", ")) and \(last)"
    }

    /// At most 60 characters of one line.
    private static func short(_ text: String) -> String {
        let line = text.prefix { !$0.isNewline }
        return line.count > 60 || line.count < text.count ? line.prefix(60) + "…" : String(line)
    }
}
