/// A colour of a screen: eight bits each of red, green and blue (sRGB).
///
/// ```swift
/// let accent = Colour("#1f5c99")          // nil where the text is no colour
/// accent?.contrast(with: .white)          // 6.89
/// ```
package struct Colour: Sendable, Hashable {
    package var red: UInt8
    package var green: UInt8
    package var blue: UInt8

    package init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// `#1f5c99`, or `#abc` for `#aabbcc`; capitals are the same.
    package init?(_ text: String) {
        let digits = Array(text.utf8.dropFirst())
        guard text.utf8.first == UInt8(ascii: "#"), digits.count == 3 || digits.count == 6 else { return nil }
        let values = digits.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
        guard values.count == digits.count, digits.allSatisfy({ $0 < 0x80 }) else { return nil }
        let bytes =
            values.count == 3
            ? values.map { UInt8($0 * 17) } : (0..<3).map { UInt8(values[2 * $0] * 16 + values[2 * $0 + 1]) }
        self.init(red: bytes[0], green: bytes[1], blue: bytes[2])
    }

    package static let white = Colour(red: 255, green: 255, blue: 255)

    /// Six digits in small letters: `1f5c99`.
    package var digits: String {
        [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// As CSS and people write it: `#1f5c99`.
    package var text: String { "#" + digits }

    /// How bright it is, from 0 of black to 1 of white (WCAG 2.2, "relative luminance").
    package var luminance: Double {
        0.2126 * Self.linear[Int(red)] + 0.7152 * Self.linear[Int(green)] + 0.0722 * Self.linear[Int(blue)]
    }

    /// From 1, where there is none, to 21 between black and white (WCAG 2.2, "contrast ratio").
    package func contrast(with other: Colour) -> Double {
        let (one, two) = (luminance, other.luminance)
        return (max(one, two) + 0.05) / (min(one, two) + 0.05)
    }

    /// The light that each of the 256 values of a channel stands for, from 0 to 1. Worked out by multiplication and
    /// division alone, which come out the same on every machine.
    static let linear: [Double] = (0...255).map { value in
        let channel = Double(value) / 255
        guard channel > 0.040_45 else { return channel / 12.92 }
        let base = (channel + 0.055) / 1.055
        // base^2.4 = base^2 · (base^(1/5))^2
        let root = base.root(5)
        return base * base * root * root
    }
}

extension Double {
    /// The root of a positive number by Newton's way, to the last digits a `Double` has.
    func root(_ degree: Int) -> Double {
        guard self > 0 else { return 0 }
        var root = Swift.max(1, self)
        for _ in 0..<100 {
            var power = 1.0
            for _ in 1..<degree { power *= root }
            let next = root - (root - self / power) / Double(degree)
            if next >= root { break }
            root = next
        }
        return root
    }
}
