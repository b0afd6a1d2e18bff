/// The one colour that stands out, as it is used on light paper and on a dark screen, and what is written on it.
///
/// A brand names one colour. Where text in it could not be read on light paper, the nearest darker one of its hue stands
/// for it. On a dark screen a lighter one does that is as clear there as text of the house; grey and black, which have no
/// hue to keep, are the colour of the text. What is no text and says nothing by itself has the one
/// that was named.
///
///     Accent(Colour("#f5c400"))   →   #896c00 on paper, its bars #f5c400; #f5c400 on a dark screen
package struct Accent: Sendable, Hashable {
    /// The one that was asked for. On paper it is that of bars beside text, which nobody has to see to understand
    /// (WCAG 2.2, 1.4.11).
    package var named: Colour
    /// Of text, and of marks that mean something.
    package var light: Colour
    package var onLight: Colour
    package var dark: Colour
    package var onDark: Colour

    package init(_ named: Colour) {
        self.named = named
        guard named != Self.house else {
            (light, onLight) = (named, Palette.light.paper)
            (dark, onDark) = (Colour(red: 0x8F, green: 0xBC, blue: 0xEA), Colour(red: 0x0B, green: 0x1B, blue: 0x2B))
            return
        }
        light = named.darkened(toReadOn: Palette.light.grounds)
        onLight = Palette.light.paper
        dark =
            if named.canBeRead(on: Palette.dark.grounds) { named } else if named.isNeutral { Palette.dark.ink } else {
                named.lightened(toReadOn: [Palette.dark.paper], contrast: Self.clear)
            }
        onDark = Palette.dark.paper
    }

    /// Where no brand says another one.
    package static let standard = Accent(house)

    private static let house = Colour(red: 0x1F, green: 0x5C, blue: 0x99)

    /// The contrast of what had to be lightened: 4.5 does, and looks dull among white text.
    private static let clear = 7.0
}
