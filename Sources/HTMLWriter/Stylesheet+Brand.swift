import DocumentModel

extension Stylesheet {
    /// What a brand changes, behind all other style; empty for the look of the house.
    static func brand(_ brand: Brand) -> String {
        var style = ""
        if brand.accent != .standard {
            let accent = brand.accent
            style += ":root { --accent: \(accent.light.text); --on-accent: \(accent.onLight.text);"
            style += accent.named == accent.light ? " }\n" : " --bar: \(accent.named.text); }\n"
            style += "@media screen and (prefers-color-scheme: dark) {\n"
            style += "  :root { --accent: \(accent.dark.text); --on-accent: \(accent.onDark.text);"
            style += accent.named == accent.light ? " }\n}\n" : " --bar: var(--accent); }\n}\n"
        }
        if !brand.textFonts.isEmpty { style += "html { font-family: \(families(brand.textFonts)); }\n" }
        if !brand.headingFonts.isEmpty {
            style += "h1, h2, h3, h4, h5, h6, .cover { font-family: \(families(brand.headingFonts)); }\n"
        }
        return style
    }

    /// The letterhead's own style; empty where there is none.
    static func letterhead(_ letterhead: Letterhead) -> String { letterhead.isEmpty ? "" : Self.letterhead }

    /// Logos are as high as on paper. In the dark one that has no form for it stands on white.
    private static let letterhead = """
        .letterhead { display: flex; flex-wrap: wrap; align-items: center; justify-content: flex-end; gap: .75rem 1.75rem;
          margin-bottom: 1.75rem; }
        .letterhead p { flex: 1 1 10rem; margin: 0; font-size: var(--small); font-weight: 600; }
        .letterhead img { width: auto; height: 12mm; max-width: 70mm; object-fit: contain; }
        .letterhead .on-dark { display: none; }
        .cover { margin: 0 0 .75rem; font-size: var(--h3); color: var(--muted); }
        footer .running, .imprint { margin: .3rem 0 0; }
        @media screen and (prefers-color-scheme: dark) {
          .letterhead img { padding: 2px 4px; }
          .letterhead .on-light { display: none; }
          .letterhead .on-dark { display: block; padding: 0; background: none; }
        }
        @media screen and (max-width: 36rem) {
          .letterhead { justify-content: flex-start; }
          .letterhead p { flex-basis: 100%; }
          .letterhead img { height: 9mm; max-width: 45vw; }
        }
        @media print { .letterhead { margin-bottom: 14pt; } .cover { margin-bottom: 6pt; } }

        """

    /// `Georgia, "Times New Roman", serif` with what stands in for the last of them.
    static func families(_ fonts: Fonts) -> String {
        let named = fonts.names.map { Fonts.generic.contains($0) ? $0 : string($0) }
        let isOpen = !fonts.names.contains(where: Fonts.generic.contains)
        return (named + (isOpen ? [fonts.haveSerifs ? "serif" : "sans-serif"] : [])).joined(separator: ", ")
    }
}
