import DocumentModel

/// How drawings look: a class for each colour that a surface or a line may have.
extension Stylesheet {
    /// Of lines that say none, in points.
    static let strokeWidth = 0.75

    static func fillClass(of colour: Drawing.Colour) -> String { "f-" + name(of: colour) }
    static func strokeClass(of colour: Drawing.Colour) -> String { "s-" + name(of: colour) }

    /// Of the variable that holds it, too: `--on-accent`.
    private static func name(of colour: Drawing.Colour) -> String {
        switch colour {
        case .ink, .muted, .line, .rule, .tint, .accent, .paper: colour.rawValue
        case .onAccent: "on-accent"
        }
    }

    /// Those of the page that are no wider than ``TextWidth`` says; what `system-ui` is, nobody knows.
    private static let narrowFonts =
        "-apple-system, \"Segoe UI\", Roboto, Calibri, Carlito, \"Liberation Sans\", Arial, sans-serif"

    /// Patterns and tints are what a drawing says, so paper has them as well. A drawing that is `wide` is scaled down to 34
    /// rem at most, one that has to stay `whole` not at all; what is beyond the screen is moved to. A drawing of `two`
    /// layouts shows the narrow one on a phone.
    static let drawing =
        """
        .drawing { position: relative; margin: 1.25rem 0 1.5rem; }
        .drawing svg { display: block; max-width: 100%; height: auto; overflow: visible; fill: none; stroke-width: .75;
          -webkit-print-color-adjust: exact; }
        .drawing text { direction: ltr; font-family: \(narrowFonts); }
        .drawing .rtl { direction: rtl; }
        .drawing .bold { font-weight: 600; }
        .sideways { padding: 1px 0; overflow-x: auto; overflow-y: hidden; }
        .sideways:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
        .wide svg { min-width: 34rem; }
        .narrow { display: none; }
        @media screen and (max-width: 36rem) {
          .two > .narrow { display: block; }
          .two > .sideways { display: none; }
        }
        .drawing .whole svg { max-width: none; }
        .unseen { position: absolute; top: 0; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }

        """
        + Drawing.Colour.allCases.map { colour in
            """
            .\(fillClass(of: colour)) { fill: var(--\(name(of: colour))); }
            .\(strokeClass(of: colour)) { stroke: var(--\(name(of: colour))); }

            """
        }.joined() + """
            @media print {
              .drawing { margin: .8rem 0; break-inside: avoid; }
              .drawing text { font-family: \(printFonts); }
              .sideways { overflow: visible; }
              .wide svg { min-width: 0; }
              .drawing .whole svg { max-width: 100%; }
            }

            """
}
