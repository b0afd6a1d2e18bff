package import Diagnostics
package import TemplateEngine

/// What may be wrong with the Markdown of a template or of a Markdown field: the facts; the words are in
/// `MarkdownProblem+Wording.swift`.
package enum MarkdownProblem: Sendable, Equatable {
    case rawHTML(String, Place)
    case unknownFigure(String, known: [String], Place)
    /// A figure that shows an internal field, in a document for outsiders.
    case internalFigure(String, field: String, Place)
    case image(path: String, reason: String, Place)
    /// A link's target in the template that no document can follow.
    case target(String, Place)
    /// A value that is to be a link and is none; `Place` is the tag's.
    case targetValue(String, origin: Place?, Place)
    case tagIn(MarkdownSpot, Place)
    case tagInIndentedCode(Place)
    /// A link's target of which a tag is the beginning, but not all.
    case targetBeginsWithTag(Place)
    /// A field to fill in, a Markdown field or an open item for an image's path.
    case noImagePath(Place)
    /// A field to fill in, within code or a link's target.
    case blankIn(String, Place)
    case unknownCallout(String, Place)
    case missingHeading(String, near: String?, Place)
    case reservedCharacter(Place)
    case tableTooLarge(columns: Int, rows: Int, Place)
    case nestedTooDeeply(Place)
    case tooLong(Place)
    /// `<!--` in a line of text that begins no comment for Markdown.
    case printedComment(Place)
    case rawHTMLInField(String, Place)
    case imageInField(String, Place)
    case targetInField(String, Place)
    /// Tables, depth or size beyond the limits, in a Markdown field.
    case fieldTooLarge(Place)
}
