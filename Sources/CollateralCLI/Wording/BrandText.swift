import Assembly
import Diagnostics
import DocumentModel
import Records
import SalesModel

/// What `collateral brand` says.
enum BrandText {
    static func made(_ path: String, in folder: String) -> String {
        """
        Made \(shownPath(path, in: folder)). Fill it in, then:
          collateral brand check\(option(folder))
          collateral brand show\(option(folder))

        """
    }

    static func shown(_ path: String) -> String { "Look at \(path.shellQuoted)\n" }

    /// What the look is, where there is nothing wrong with it.
    static func summary(of project: Project, in folder: String) -> String {
        let brand = project.brand.brand
        var lines: [String] = []
        if !project.brand.isWritten {
            lines.append(
                "There is no \(shownPath(WorkspaceBrand.path, in: folder)), so documents have the look of the house. "
                    + "'collateral brand new\(option(folder))' writes one.")
        }
        lines += accent(brand.accent) + fonts(brand) + logo(brand.letterhead) + letterhead(brand.letterhead)
        lines.append("Customers' logos")
        let deals = project.workspace.deals
        lines.append(
            "  said for     \(deals.count { $0.logo != nil }) of \(count(deals.count, "deal")), as 'logo'")
        return lines.joined(separator: "\n") + "\n"
    }

    private static func accent(_ accent: Accent) -> [String] {
        func line(_ place: String, _ colour: Colour, _ grounds: [Colour], _ other: String) -> String {
            let contrasts = grounds.map { Colour.shown(colour.contrast(with: $0)) }
            let change = colour == accent.named ? "" : "; \(other), so that it can be read"
            return "  \(place) \(colour.text)  \(contrasts[0]) to 1, and \(contrasts[1]) on what is tinted\(change)"
        }
        return [
            "Accent \(accent.named.text)",
            line("on paper   ", accent.light, Palette.light.grounds, "darker"),
            line("in the dark", accent.dark, Palette.dark.grounds, "lighter"),
        ]
    }

    private static func fonts(_ brand: Brand) -> [String] {
        func names(_ fonts: Fonts, _ standard: String) -> String {
            fonts.isEmpty ? standard : fonts.names.joined(separator: ", else ").oneSafeLine
        }
        return [
            "Fonts", "  headings    \(names(brand.headingFonts, "that of the text"))",
            "  text        \(names(brand.textFonts, "Calibri in Word, the reader's own on a screen"))",
        ]
    }

    private static func logo(_ letterhead: Letterhead) -> [String] {
        guard let logo = letterhead.logo else { return ["Logo", "  none"] }
        var lines = ["Logo", "  light       \(facts(logo.light))"]
        lines.append("  dark        \(logo.dark.map(facts) ?? "none: on a dark screen the light one stands on white")")
        if let image = logo.forWord {
            lines.append("  in Word     \(facts(image))")
            if image.height < leastHeight, image.width < widest {
                lines.append("              so few pixels are blurred in print: \(leastHeight) in height are enough")
            }
        } else {
            lines.append(
                "  in Word     the name of the firm, for Word shows no SVG: say a PNG as 'print', or as 'light'")
        }
        return lines
    }

    /// Pixels of a logo that is printed at 300 to the inch.
    private static let leastHeight = Int(Logo.height / 25.4 * 300)
    private static let widest = Int(Logo.widest / 25.4 * 300)

    private static func facts(_ image: Image) -> String {
        "\(image.path.oneSafeLine), \(image.format.rawValue.uppercased()), \(image.width) × \(image.height) pixels"
    }

    private static func letterhead(_ letterhead: Letterhead) -> [String] {
        func line(_ name: String, _ text: String) -> String { "  \(name)\(text.isEmpty ? "none" : text.oneSafeLine)" }
        return [
            "Letterhead", line("header      ", letterhead.header), line("footer      ", letterhead.footer),
            line("legal line  ", letterhead.legalLine), line("cover line  ", letterhead.coverLine),
        ]
    }
}
