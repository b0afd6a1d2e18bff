import DocumentModel

/// The paragraph styles of the documents; the raw value is the style's id.
enum ParagraphStyle: String, CaseIterable {
    case body = "Normal"
    case kind = "Subtitle"
    case title = "Title"
    case longTitle = "LongTitle"
    case draftNotice = "DraftNotice"
    case heading1 = "Heading1"
    case heading2 = "Heading2"
    case heading3 = "Heading3"
    case heading4 = "Heading4"
    case heading5 = "Heading5"
    case bulletItem = "ListBullet"
    case numberItem = "ListNumber"
    case task = "ListTask"
    /// What follows within a list item after its first paragraph.
    case itemContinuation = "ListContinue"
    case quote = "Quote"
    case calloutNote = "CalloutNote"
    case calloutTip = "CalloutTip"
    case calloutImportant = "CalloutImportant"
    case calloutWarning = "CalloutWarning"
    case calloutCaution = "CalloutCaution"
    case code = "CodeBlock"
    case thematicBreak = "ThematicBreak"
    /// A field that stands alone: room for two lines over a light rule.
    case answer = "Answer"
    case tableHeader = "TableHeader"
    case tableText = "TableText"
    /// The first column of a brief of facts.
    case factLabel = "FactLabel"
    /// That of a fact that stands out.
    case keyFactLabel = "KeyFactLabel"
    /// Above a fact of the brief at the top of a document.
    case briefLabel = "BriefLabel"
    case keyBriefLabel = "KeyBriefLabel"
    /// Room to write in a cell, over a rule.
    case roomInCell = "RoomInCell"
    case stageName = "StageName"
    case stageDetail = "StageDetail"
    /// Keeps two tables apart that would otherwise become one.
    case betweenTables = "BetweenTables"
    case header = "Header"
    case footer = "Footer"
    /// Of a letterhead: the line above the title.
    case coverLine = "CoverLine"
    /// Of a letterhead: what stands below the running line at the foot of a page.
    case imprint = "Imprint"

    /// Whether only documents with a letterhead have it.
    var isOfLetterhead: Bool { self == .coverLine || self == .imprint }

    /// The heading of a level of the tree: level 2 is Word's first, for the title is no heading in Word.
    static func heading(level: Int) -> ParagraphStyle {
        switch level {
        case ...2: .heading1
        case 3: .heading2
        case 4: .heading3
        case 5: .heading4
        default: .heading5
        }
    }

    static func callout(_ kind: Callout.Kind) -> ParagraphStyle {
        switch kind {
        case .note: .calloutNote
        case .tip: .calloutTip
        case .important: .calloutImportant
        case .warning: .calloutWarning
        case .caution: .calloutCaution
        }
    }

    /// The spacing above that a style has itself, as far as it is more than what a table or a list asks for.
    var spaceBefore: Int {
        switch self {
        case .heading1, .heading2, .heading3, .heading4, .heading5, .betweenTables: Theme.afterTable
        case .body, .kind, .title, .longTitle, .draftNotice, .bulletItem, .numberItem, .task, .itemContinuation, .quote,
            .calloutNote, .calloutTip, .calloutImportant, .calloutWarning, .calloutCaution, .code, .thematicBreak,
            .answer, .tableHeader, .tableText, .factLabel, .keyFactLabel, .briefLabel, .keyBriefLabel, .roomInCell,
            .stageName, .stageDetail, .header, .footer, .coverLine, .imprint:
            0
        }
    }
}
