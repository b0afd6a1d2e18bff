/// The one colour that stands out, as it is used on light paper and on a dark screen, and what is written on it.
///
/// A brand names one colour. Where text in it could not be read on light paper, the nearest darker one of its hue stands
/// for it; on a dark screen the nearest lighter one.
///
///     Accent(Colour("#f5c400"))   →   #896c00 on paper, #f5c400 on a dark screen
package struct Accent: Sendable, Hashable {
    /// The one that was asked for.
    package var named: Colour
    package var light: Colour
    package var onLight: Colour
    package var dark: Colour
    package var onDark: Colour

    package init(_ named: Colour) {
        self.named = named
        guard named != Self.house else {
            (light, onLight) = (named, .white)
            (dark, onDark) = (Colour(red: 0x8F, green: 0xBC, blue: 0xEA), Colour(red: 0x0B, green: 0x1B, blue: 0x2B))
            return
        }
        light = named.darkened(toReadOn: Self.lightGrounds)
        onLight = .white
        dark = named.lightened(toReadOn: Self.darkGrounds)
        onDark = Self.darkPaper
    }

    /// Where no brand says another one.
    package static let standard = Accent(house)

    private static let house = Colour(red: 0x1F, green: 0x5C, blue: 0x99)

    // What the accent stands on.
    package static let lightPaper = Colour.white
    package static let lightTint = Colour(red: 0xF1, green: 0xF4, blue: 0xF8)
    package static let darkPaper = Colour(red: 0x14, green: 0x18, blue: 0x1D)
    package static let darkTint = Colour(red: 0x1E, green: 0x24, blue: 0x2B)
    package static let lightGrounds = [lightPaper, lightTint]
    package static let darkGrounds = [darkPaper, darkTint]
}
