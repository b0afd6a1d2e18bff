/// One document, ready for any writer: what it says and the few facts about it that a page frame needs.
///
/// Every writer prints the same text from it, in this order: the marking (``marking``), the kind (small), the title
/// (large), then the blocks. Blocks never contain the title again.
package struct Document: Sendable, Equatable {
    /// The kind in the reader's words, printed small above the title: `Call plan`. Empty: not printed.
    package var kind: String
    /// The title as plain text, for document properties and `<title>`; carries no draft mark (see ``isDraft``).
    package var title: String
    /// The title as it is printed, with its inline markup.
    package var titleInlines: [Inline]
    /// A BCP 47 tag, `en-GB`.
    package var language: String
    package var paper: Paper
    /// Internal documents say so at the top of every page; documents for others carry no marking.
    package var isInternal: Bool
    /// The names of those who alone read the document, which then says so at the top of every page. Empty: all colleagues,
    /// or whoever it is sent to.
    package var readers: [String]
    /// A customer's or partner's document that still has open items; said at its top, at the bottom of its pages and in
    /// its properties.
    package var isDraft: Bool
    /// The organisation that sends the document, for its properties. Empty: left out.
    package var organisation: String
    /// The company of the customer it is about, for the footer. Empty: the organisation stands there.
    package var customer: String
    /// The meeting it is for, and the meeting's day in the document's language, for the footer: `Discovery review,
    /// 22 Oct 2025`. Empty: left out.
    package var occasion: String
    /// The document's own day as `yyyy-MM-dd`, for its properties (the only time a file may contain): that of the meeting,
    /// never the one it was made on. Nil: it has none.
    package var isoDate: String?
    /// Where a reader of the web page may go from here, and from there to all else. Nil in what customers and partners get.
    package var startPage: StartPageLink?
    /// The colour, the fonts and the letterhead of the firm that sends it.
    package var brand: Brand
    /// The fixed words a writer needs, in the document's language.
    package var words: WriterWords
    package var blocks: [Block]

    package init(
        kind: String = "", title: String, titleInlines: [Inline]? = nil, language: String = "en-GB",
        paper: Paper = .a4, isInternal: Bool = false, readers: [String] = [], isDraft: Bool = false,
        organisation: String = "",
        customer: String = "", occasion: String = "", isoDate: String? = nil, brand: Brand = Brand(),
        words: WriterWords = WriterWords(), blocks: [Block]
    ) {
        self.kind = kind
        self.title = title
        self.titleInlines = titleInlines ?? [.text(title)]
        self.language = language
        self.paper = paper
        self.isInternal = isInternal
        self.readers = readers
        self.isDraft = isDraft
        self.organisation = organisation
        self.customer = customer
        self.occasion = occasion
        self.isoDate = isoDate
        self.brand = brand
        self.words = words
        self.blocks = blocks
    }

    /// Whether the document's language is written from right to left (Arabic, Hebrew, Persian, Urdu …).
    package var isRightToLeft: Bool { Self.isRightToLeft(language: language) }

    /// The same of a BCP 47 tag: `he-IL`.
    package static func isRightToLeft(language: String) -> Bool {
        let primary = language.split(separator: "-").first.map { $0.lowercased() } ?? ""
        return ["ar", "he", "iw", "fa", "ur", "ps", "yi", "dv", "sd", "ug", "ckb", "syr"].contains(primary)
    }
}

/// The sheet a document is laid out for.
package enum Paper: String, Sendable, Equatable, CaseIterable {
    case a4
    case letter

    /// Width and height in twentieths of a point, as WordprocessingML counts (A4: 11,906 × 16,838).
    package var twips: (width: Int, height: Int) {
        switch self {
        case .a4: (11_906, 16_838)
        case .letter: (12_240, 15_840)
        }
    }
}

/// The way from a document's web page back to the start page.
package struct StartPageLink: Sendable, Equatable {
    /// What it is called: `How we sell`.
    package var title: String
    /// From the folder of the document, with `/`: `../../index.html`.
    package var path: String

    package init(title: String, path: String) {
        self.title = title
        self.path = path
    }
}
