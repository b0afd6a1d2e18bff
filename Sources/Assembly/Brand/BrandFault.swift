import Diagnostics
import DocumentModel

/// What is wrong with a look.
enum BrandFault: Fault, Error {
    case noColour(String)
    /// `accent: #1f5c99`
    case colourInComment(String)
    /// Text in the colour could not be read on paper.
    case weakAccent(Accent)
    case noFont(String)
    /// More than there is room for, in characters.
    case tooLong(key: String, count: Int, most: Int)
    /// The organisation's, in the place where a brand's would be.
    case longLegalLine(count: Int)
    case tooManyFonts(key: String, count: Int)
    /// Without help another picture has to be named.
    case logo(path: String, reason: String, help: String?)
    /// A picture for Word that Word does not show.
    case printIsSVG(path: String)
    /// Word and PDF have the name of the firm in its place.
    case vectorAlone(path: String, ReadLogo.Source)
    case heavyLogo(String, bytes: Int)
    /// Blurred on paper.
    ///
    /// - Parameter width: in pixels, that would be sharp.
    case coarseLogo(String, pixelsToTheInch: Int, _ width: Int)
    /// What only papers for others have, in a template for us.
    case letterheadInside(key: String)
    /// A customer's logo on what is about no customer.
    case customerLogoWithoutDeal

    var code: DiagnosticCode {
        switch self {
        case .noColour, .colourInComment: "T60"
        case .weakAccent: "T61"
        case .noFont: "T62"
        case .logo, .printIsSVG: "T63"
        case .vectorAlone: "T67"
        case .heavyLogo, .coarseLogo: "T68"
        case .letterheadInside, .customerLogoWithoutDeal: "T64"
        case .tooLong, .longLegalLine, .tooManyFonts: "T65"
        }
    }

    var severity: Severity {
        switch self {
        case .weakAccent, .longLegalLine, .vectorAlone, .heavyLogo, .coarseLogo: .warning
        case .noColour, .colourInComment, .noFont, .tooLong, .tooManyFonts, .logo, .printIsSVG, .letterheadInside,
            .customerLogoWithoutDeal:
            .error
        }
    }

    var message: String {
        switch self {
        case .noColour(let text): "'\(text)' is no colour"
        case .colourInComment(let text): "'\(text)' is read as a comment, so that no colour is said"
        case .weakAccent(let accent):
            "text in \(accent.named.text) is hard to read on paper: contrast \(accent.named.shownContrast), "
                + "and \(Colour.shown(Colour.readable)) is needed"
        case .noFont(let name): "'\(name)' is no name of a font"
        case .tooLong(let key, let count, let most):
            "'\(key)' has \(count) characters, and its place has room for \(most)"
        case .longLegalLine(let count):
            "the legal line has \(count) characters, and the foot of a paper has room for "
                + "\(Self.mostCharacters["legal_line"] ?? 0): papers have none there"
        case .tooManyFonts(let key, let count): "'\(key)' names \(count) fonts, and \(Self.mostFonts) are tried"
        case .logo(let path, let reason, _): "the logo '\(path)' cannot be shown: \(reason)"
        case .printIsSVG(let path): "'\(path)' is an SVG, which Word does not show"
        case .vectorAlone(let path, _):
            "'\(path)' is an SVG, which Word does not show: there and in PDFs the firm's name stands in its place"
        case .heavyLogo(let path, let bytes):
            "the logo '\(path)' has \(bytes / 1_000) kB, and every paper has it in it"
        case .coarseLogo(let path, let density, _):
            "the logo '\(path)' is blurred on paper: it has \(density) pixels to the inch there, and 150 are needed"
        case .letterheadInside(let key): "'\(key)' is for papers that go out, and these are ours"
        case .customerLogoWithoutDeal: "only what is made for a deal or a plan has a customer whose logo it could show"
        }
    }

    var help: String {
        switch self {
        case .noColour(let text) where Self.withoutAlpha(text) != nil:
            "write it without the last two digits, which say how much shines through: "
                + "\"\(Self.withoutAlpha(text) ?? "")\""
        case .noColour: "write '#' and six digits from 0 to f, in quotes: \"#1f5c99\""
        case .colourInComment(let text): "write it in quotes: \"\(text)\""
        case .weakAccent(let accent):
            "papers have \(accent.light.text) in its place, the nearest darker one that can be read"
        case .noFont: "write it as Word lists it, with at most \(Self.longestFontName) letters: Georgia"
        case .tooLong: "shorten it; what takes more words belongs into the text of a template"
        case .longLegalLine: "shorten it, or say a shorter 'legal_line' in \(WorkspaceBrand.path)"
        case .tooManyFonts: "keep those that people have, and end with 'serif' or 'sans-serif'"
        case .logo(_, _, let help): help ?? "name a PNG, JPEG or SVG by its path in the workspace: Templates/logo.png"
        case .vectorAlone(let path, .brand):
            "save it as PNG, too, and name that as 'print': logo: {light: \(path), print: logo.png}"
        case .vectorAlone: "give a PNG, which all formats show"
        case .heavyLogo: "save it with fewer pixels, or as PNG without a photo; \(Self.sharpHeight) in height are sharp"
        case .coarseLogo(_, _, let width): "save it \(width) pixels wide"
        case .printIsSVG: "save the logo as PNG and name that one"
        case .letterheadInside(let key): "remove '\(key)', or say 'audience: customer'"
        case .customerLogoWithoutDeal: "remove 'customer_logo', or say 'for: deal'"
        }
    }

    var replacement: String? {
        switch self {
        case .colourInComment(let text): "\"\(text)\""
        case .noColour(let text): Self.withoutAlpha(text) == nil ? nil : String(text.dropLast(2))
        case .weakAccent, .noFont, .tooLong, .longLegalLine, .tooManyFonts, .logo, .printIsSVG, .vectorAlone,
            .heavyLogo, .coarseLogo, .letterheadInside, .customerLogoWithoutDeal:
            nil
        }
    }

    /// `#1f5c99ff` → `#1f5c99`; nil of anything else.
    static func withoutAlpha(_ text: String) -> String? {
        let colour = text.hasPrefix("#") ? text : "#" + text
        return colour.count == 9 && colour.dropFirst().allSatisfy(\.isHexDigit) ? String(colour.dropLast(2)) : nil
    }

    /// Those of logos, by which papers are stopped that show them, and no others.
    static let codesOfLogos: Set<DiagnosticCode> = ["T63", "T67", "T68"]

    /// Pixels of a logo at 300 to the inch.
    private static let sharpHeight = Int(Logo.height / 25.4 * 300)

    /// What Windows, and so Word, takes.
    private static let longestFontName = 31

    /// What a web page looks for, one after the other.
    static let mostFonts = 8

    /// How many characters a text of the letterhead may have: one line above the title and at the top of pages, three small
    /// ones at their foot together.
    private static let mostCharacters = ["header": 100, "footer": 100, "legal_line": 300, "cover_line": 100]

    /// What is wrong with a text of the letterhead.
    static func ofText(_ text: String, key: String) -> BrandFault? {
        guard let most = mostCharacters[key], text.count > most else { return nil }
        return .tooLong(key: key, count: text.count, most: most)
    }

    /// What is wrong with the name of a font; whether a machine has it nobody asks.
    static func ofFont(_ name: String) -> BrandFault? {
        let isName =
            !name.isEmpty && name.unicodeScalars.count <= longestFontName
            && name.allSatisfy { $0.isLetter || $0.isNumber || " -_.+&'".contains($0) }
            && name.contains(where: \.isLetter)
        return isName ? nil : .noFont(name)
    }
}

extension Colour {
    /// The least contrast with what text on light paper stands on, as people write it: `1.5`.
    fileprivate var shownContrast: String {
        Self.shown(Palette.light.grounds.map { contrast(with: $0) }.min() ?? 1)
    }

    /// With one digit behind the point, cut off rather than rounded up to what would do.
    package static func shown(_ contrast: Double) -> String {
        let tenths = Int(contrast * 10)
        return "\(tenths / 10).\(tenths % 10)"
    }
}
