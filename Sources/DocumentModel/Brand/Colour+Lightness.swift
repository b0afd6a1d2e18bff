extension Colour {
    /// The contrast that text needs with what it stands on (WCAG 2.2, success criterion 1.4.3, level AA).
    package static let readable = 4.5

    /// Itself where it can be read on each of the grounds, else the nearest darker colour of its hue that can.
    package func darkened(toReadOn grounds: [Colour]) -> Colour {
        nearest(toReadOn: grounds, contrast: Self.readable, towards: 0)
    }

    /// Itself where it has this contrast with each of the grounds, else the nearest lighter colour of its hue that has.
    package func lightened(toReadOn grounds: [Colour], contrast: Double) -> Colour {
        nearest(toReadOn: grounds, contrast: contrast, towards: 1)
    }

    package func canBeRead(on grounds: [Colour]) -> Bool { hasContrast(Self.readable, with: grounds) }

    private func hasContrast(_ least: Double, with grounds: [Colour]) -> Bool {
        grounds.allSatisfy { contrast(with: $0) >= least }
    }

    /// Whether people see no hue in it: grey, black, white.
    package var isNeutral: Bool {
        let seen = PerceivedColour(self)
        return seen.greenRed * seen.greenRed + seen.blueYellow * seen.blueYellow < 0.02 * 0.02
    }

    /// - Parameter end: the lightness of black or white, which everything ends with.
    private func nearest(toReadOn grounds: [Colour], contrast: Double, towards end: Double) -> Colour {
        if hasContrast(contrast, with: grounds) { return self }
        let (start, steps) = (PerceivedColour(self), 400)
        for step in 1...steps {
            var tried = start
            tried.lightness += (end - start.lightness) * Double(step) / Double(steps)
            let colour = tried.nearestShown
            if colour.hasContrast(contrast, with: grounds) { return colour }
        }
        return PerceivedColour(lightness: end, greenRed: 0, blueYellow: 0).nearestShown
    }
}

/// A colour as people see it: how light it is, and in which direction from grey (Oklab, by Björn Ottosson). With another
/// lightness it keeps its hue.
struct PerceivedColour: Equatable {
    /// From 0 of black to 1 of white.
    var lightness: Double
    /// Oklab's a: green below 0, red above.
    var greenRed: Double
    /// Oklab's b: blue below 0, yellow above.
    var blueYellow: Double

    init(lightness: Double, greenRed: Double, blueYellow: Double) {
        self.lightness = lightness
        self.greenRed = greenRed
        self.blueYellow = blueYellow
    }

    init(_ colour: Colour) {
        let (red, green, blue) = (
            Colour.linear[Int(colour.red)], Colour.linear[Int(colour.green)], Colour.linear[Int(colour.blue)]
        )
        let long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue).root(3)
        let medium = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue).root(3)
        let short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue).root(3)
        lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
        greenRed = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
        blueYellow = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    }

    /// The most colourful one of this lightness and hue that a screen shows, and no more colourful than this one.
    var nearestShown: Colour {
        if let shown = shown(chroma: 1) { return shown }
        var (least, most) = (0.0, 1.0)
        for _ in 0..<24 {
            let middle = (least + most) / 2
            if shown(chroma: middle) == nil { most = middle } else { least = middle }
        }
        return shown(chroma: least) ?? Colour(red: 0, green: 0, blue: 0)
    }

    /// nil where a screen has no such colour.
    ///
    /// - Parameter share: how much of its colourfulness is kept.
    private func shown(chroma share: Double) -> Colour? {
        let (a, b) = (greenRed * share, blueYellow * share)
        func cube(_ value: Double) -> Double { value * value * value }
        let long = cube(lightness + 0.3963377774 * a + 0.2158037573 * b)
        let medium = cube(lightness - 0.1055613458 * a - 0.0638541728 * b)
        let short = cube(lightness - 0.0894841775 * a - 1.2914855480 * b)
        let channels = [
            4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
            -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
            -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
        ]
        // What rounding makes of black and white is no colour beyond them.
        guard channels.allSatisfy({ $0 > -0.000_5 && $0 < 1.000_5 }) else { return nil }
        let values = channels.map(Self.value)
        return Colour(red: values[0], green: values[1], blue: values[2])
    }

    /// The value of a channel whose light is nearest.
    private static func value(ofLight light: Double) -> UInt8 {
        let above = Colour.linear.firstIndex { $0 >= light } ?? 255
        guard above > 0 else { return 0 }
        let isNearerBelow = light - Colour.linear[above - 1] < Colour.linear[above] - light
        return UInt8(isNearerBelow ? above - 1 : above)
    }
}
