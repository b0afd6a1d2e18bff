/// The colours of the house, each by what it means: on light paper, and on a dark screen. All writers read them here.
package struct Palette: Sendable, Hashable {
    /// Text, and lines as strong as it.
    package let ink: Colour
    package let paper: Colour
    /// Text that is secondary: 4.5:1 on ``paper`` and ``tint`` at least.
    package let muted: Colour
    /// Between the rows of a table.
    package let rule: Colour
    /// Lines that have to be seen, such as those of drawings: 3:1 on ``paper``.
    package let line: Colour
    /// Behind what stands out.
    package let tint: Colour
    /// Behind what is open yet.
    package let open: Colour
    package let onOpen: Colour

    package static let light = Palette(
        ink: Colour(0x1F2933), paper: .white, muted: Colour(0x59636E), rule: Colour(0xCDD3DA), line: Colour(0x8A939E),
        tint: Colour(0xF1F4F8), open: Colour(0xFFF1C2), onOpen: Colour(0x4D3B00))
    package static let dark = Palette(
        ink: Colour(0xE4E8EC), paper: Colour(0x14181D), muted: Colour(0xA5AEBA), rule: Colour(0x363E48),
        line: Colour(0x7A8592), tint: Colour(0x1E242B), open: Colour(0x4B3D05), onOpen: Colour(0xFFE9A6))

    /// Of lines on paper that somebody writes on.
    package static let writingLine = Colour(0xA3ABB5)

    /// What stands below text in the accent.
    package var grounds: [Colour] { [paper, tint] }
}

extension Colour {
    /// `0x1F5C99`
    fileprivate init(_ digits: UInt32) {
        self.init(
            red: UInt8(digits >> 16 & 0xFF), green: UInt8(digits >> 8 & 0xFF), blue: UInt8(digits & 0xFF))
    }
}
