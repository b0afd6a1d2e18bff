package import DocumentModel

extension Stylesheet {
    /// The sheet of paper: its size, and the lines in its margins for browsers that print them. The first page has its
    /// marking in the text, so the margin repeats it from the second on.
    static func page(for document: Document) -> String {
        let (start, end) = document.isRightToLeft ? ("right", "left") : ("left", "right")
        let letterhead = document.brand.letterhead
        let type = "font: 9pt \(printFonts(of: document.brand));"
        let muted = "color: \(Palette.light.muted.text);"
        // Several lines begin where the one line of the page's number is.
        let top = letterhead.imprint == nil ? "" : " font-size: 8pt; vertical-align: top; padding-top: 4mm;"
        var style = "@page { size: \(document.paper.cssSize); margin: 20mm 20mm 22mm;\n"
        style +=
            "  @bottom-\(start) { content: \(string(document.footerLine))\(imprint(of: document)); \(type) \(muted)\(top) }\n"
        style += "  @bottom-\(end) { content: \(string(document.words.page + "\u{A0}")) counter(page) "
        style +=
            "\(string("\u{A0}\(document.words.of)\u{A0}")) counter(pages); \(type) \(muted) white-space: nowrap;\(top) }\n"
        let running = [document.marking.map { "■ " + $0 }, letterhead.header].compactMap(\.self).filter { !$0.isEmpty }
        if !running.isEmpty {
            let text = string(running.joined(separator: " · "))
            style +=
                "  @top-\(start) { content: \(text); \(type) font-weight: 600; color: \(Palette.light.ink.text); }\n}\n"
            style += "@page :first { @top-\(start) { content: none; } }\n"
        } else {
            style += "}\n"
        }
        return style
    }

    /// What stands below the running line, in a line of its own.
    private static func imprint(of document: Document) -> String {
        guard let imprint = document.brand.letterhead.imprint else { return "" }
        return " \"\\a \" \(string(imprint)); white-space: pre-line"
    }

    private static func printFonts(of brand: Brand) -> String {
        brand.textFonts.isEmpty ? printFonts : families(brand.textFonts)
    }

    /// The fonts of everything on paper, in the page's margins as in its text.
    static let printFonts = "Calibri, Carlito, system-ui, \"Segoe UI\", Roboto, \"Noto Sans\", sans-serif"

    /// A string of CSS within a style element: `"` and `<` as `\22 ` and `\3c `, so that no value ends either.
    static func string(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\", "<", ">", "&": result += "\\" + String(scalar.value, radix: 16) + " "
            default:
                if scalar.value < 0x20 || scalar.value == 0x7F {
                    result += " "
                } else {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result + "\""
    }
}

extension Paper {
    /// The size of a page in CSS.
    package var cssSize: String {
        switch self {
        case .a4: "A4"
        case .letter: "letter"
        }
    }
}
