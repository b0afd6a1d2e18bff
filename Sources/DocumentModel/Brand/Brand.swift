/// The look of the firm that sends a document: its colour, its fonts, and what its letterhead says.
package struct Brand: Sendable, Equatable {
    package var accent = Accent.standard
    package var headingFonts: Fonts = []
    package var textFonts: Fonts = []
    package var letterhead = Letterhead()

    package init() {}
}

/// What stands at the top and the bottom of a paper that goes out: nothing where no brand says so.
package struct Letterhead: Sendable, Equatable {
    package var logo: Logo?
    /// Of the customer, beside ours and as high.
    package var customerLogo: Logo?
    /// At the top of each page.
    package var header = ""
    /// At the bottom of each page, below the running line.
    package var footer = ""
    /// What the law wants on papers, behind ``footer``.
    package var legalLine = ""
    /// A line above the title.
    package var coverLine = ""

    package init() {}

    package var isEmpty: Bool { self == Letterhead() }

    /// The logos of the first page: the customer's, then ours.
    package var logos: [Logo] { [customerLogo, logo].compactMap(\.self) }

    /// What stands at the bottom of each page below the running line; nil: nothing.
    package var imprint: String? {
        let texts = [footer, legalLine].filter { !$0.isEmpty }
        return texts.isEmpty ? nil : texts.joined(separator: " · ")
    }
}

/// A logo, in the forms that a firm has of it.
package struct Logo: Sendable, Equatable {
    /// On light paper.
    package var light: Image
    /// On a dark screen; nil: the light one on a white ground.
    package var dark: Image?
    /// In Word, which shows PNG and JPEG; nil: the light one.
    package var print: Image?

    package init(light: Image, dark: Image? = nil, print: Image? = nil) {
        self.light = light
        self.dark = dark
        self.print = print
    }

    /// The name of the firm: what its picture says to those who cannot see it.
    package var name: String {
        get { light.alternative }
        set {
            light.alternative = newValue
            dark?.alternative = newValue
            print?.alternative = newValue
        }
    }

    /// The form that Word shows; nil where there is only SVG.
    package var forWord: Image? { [print, light].compactMap(\.self).first { $0.format != .svg } }

    /// How high it stands on paper, in millimetres, and how wide it may be: a wider one is scaled down.
    package static let height = 12.0
    package static let widest = 70.0
}
