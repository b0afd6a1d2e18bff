extension IndexPage {
    /// One built document in all its formats.
    package struct Document: Sendable, Equatable {
        package struct Format: Sendable, Equatable {
            /// `Word`
            package var name: String
            /// Relative to the page, percent-encoded.
            package var href: String

            package init(name: String, href: String) {
                self.name = name
                self.href = href
            }
        }

        /// `Call plan`
        package var kind: String
        /// What it is for: the meeting, the collateral item. Empty: for the deal or process as a whole.
        package var occasion: String
        /// The deal or customer it belongs to. Empty: to none.
        package var deal: String
        /// The format most people open comes first.
        package var formats: [Format]
        package var isDraft: Bool
        /// What a draft still lacks: `close date`.
        package var openItems: [String]
        /// Somebody edited the file, so that the new version stands beside it: its name. Nil: untouched.
        package var newVersion: Format?

        package init(
            kind: String, occasion: String = "", deal: String = "", formats: [Format], isDraft: Bool = false,
            openItems: [String] = [], newVersion: Format? = nil
        ) {
            self.kind = kind
            self.occasion = occasion
            self.deal = deal
            self.formats = formats
            self.isDraft = isDraft
            self.openItems = openItems
            self.newVersion = newVersion
        }
    }
}
