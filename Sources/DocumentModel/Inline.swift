/// What runs along a line.
package indirect enum Inline: Sendable, Equatable {
    /// Text exactly as the reader sees it; a value from a spec knows where it came from.
    case text(String, origin: Origin? = nil)
    case emphasis([Inline])
    case strong([Inline])
    case strikethrough([Inline])
    case code(String, origin: Origin? = nil)
    case link(Link)
    case image(Image)
    /// A line break that is part of the text.
    case lineBreak
    /// A line end of the source: a space.
    case softBreak
    /// A field to fill in within a line or a cell.
    case field(FormField)
    /// A value that is missing and that somebody has to supply, printed visibly: `‹close date›`.
    case openItem(OpenItem)
}

extension [Inline] {
    /// Where a picture that is all of a paragraph stands.
    package var picturePlace: Image.Place? {
        guard count == 1 else { return nil }
        switch self[0] {
        case .image(let image): return image.place
        case .link(let link): return link.content.picturePlace
        case .text, .emphasis, .strong, .strikethrough, .code, .lineBreak, .softBreak, .field, .openItem: return nil
        }
    }

    /// Whether all of it is bold: a label, a row that sums up.
    package var isStrong: Bool {
        guard count == 1, case .strong = self[0] else { return false }
        return true
    }
}

/// The line of the spec that said it (line and column from 1), so that every value is traceable.
package struct Origin: Sendable, Equatable, Hashable {
    package var file: String
    package var line: Int
    package var column: Int

    package init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }
}

package struct Link: Sendable, Equatable {
    /// http, https, mailto, tel, or `#id` within the document; anything else was refused before.
    package var destination: String
    package var title: String
    package var content: [Inline]

    package init(destination: String, title: String = "", content: [Inline]) {
        self.destination = destination
        self.title = title
        self.content = content
    }
}

/// A picture from the workspace, bytes included.
package struct Image: Sendable, Equatable {
    package enum Format: String, Sendable, Equatable, CaseIterable {
        case png, jpeg, svg

        /// `image/png`, `image/jpeg`, `image/svg+xml`.
        package var mediaType: String {
            switch self {
            case .png: "image/png"
            case .jpeg: "image/jpeg"
            case .svg: "image/svg+xml"
            }
        }
    }

    /// How wide it is shown.
    package enum Width: Sendable, Equatable, Hashable {
        case points(Double)
        /// Of the room there is: the width of the text, in a table that of the cell. From 1 to 100.
        case percent(Int)
    }

    /// Where it stands in a paragraph of its own; `left` is where lines begin.
    package enum Place: String, Sendable, Equatable, CaseIterable { case left, center, right }

    /// How the pixels of a photo have to be turned to stand upright, by the numbers that EXIF has for it (tag 274).
    package enum Orientation: UInt8, Sendable, Equatable, Hashable {
        case upright = 1
        case mirrored, upsideDown, mirroredUpsideDown, mirroredToTheLeft, toTheRight, mirroredToTheRight, toTheLeft

        /// Whether the height of the pixels is the width of the picture.
        package var isOnItsSide: Bool { rawValue > 4 }
    }

    /// Path in the workspace, with `/`: `Templates/images/line.png`.
    package var path: String
    package var alternative: String
    package var format: Format
    package var bytes: [UInt8]
    /// Size in pixels at 96 to the inch, as it is seen.
    package var width: Int
    package var height: Int
    /// Browsers turn a picture themselves.
    package var orientation = Orientation.upright
    /// nil: as wide as its pixels are; in either case never wider than there is room.
    package var shownWidth: Width?
    /// nil: in the line.
    package var place: Place?

    package init(path: String, alternative: String, format: Format, bytes: [UInt8], width: Int, height: Int) {
        self.path = path
        self.alternative = alternative
        self.format = format
        self.bytes = bytes
        self.width = width
        self.height = height
    }
}

package struct OpenItem: Sendable, Equatable {
    /// What is missing, in the reader's words: `close date`. Writers print it as `‹close date›`.
    package var label: String

    package init(label: String) { self.label = label }

    package var text: String { "‹\(label)›" }
}
