/// The parts of a Word document apart from pictures: their names, media types and relationship types.
enum PartKind {
    case document, styles, settings, theme, fontTable, numbering, header, footer, firstHeader, firstFooter
    case coreProperties, appProperties

    var name: String {
        switch self {
        case .document: "word/document.xml"
        case .styles: "word/styles.xml"
        case .settings: "word/settings.xml"
        case .theme: "word/theme/theme1.xml"
        case .fontTable: "word/fontTable.xml"
        case .numbering: "word/numbering.xml"
        case .header: "word/header1.xml"
        case .footer: "word/footer1.xml"
        case .firstHeader: "word/header2.xml"
        case .firstFooter: "word/footer2.xml"
        case .coreProperties: "docProps/core.xml"
        case .appProperties: "docProps/app.xml"
        }
    }

    var contentType: String {
        let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
        return switch self {
        case .document: "\(word)document.main+xml"
        case .styles: "\(word)styles+xml"
        case .settings: "\(word)settings+xml"
        case .theme: "application/vnd.openxmlformats-officedocument.theme+xml"
        case .fontTable: "\(word)fontTable+xml"
        case .numbering: "\(word)numbering+xml"
        case .header, .firstHeader: "\(word)header+xml"
        case .footer, .firstFooter: "\(word)footer+xml"
        case .coreProperties: "application/vnd.openxmlformats-package.core-properties+xml"
        case .appProperties: "application/vnd.openxmlformats-officedocument.extended-properties+xml"
        }
    }

    var relationshipType: String {
        switch self {
        case .document: "\(WordNames.relationships)/officeDocument"
        case .styles: "\(WordNames.relationships)/styles"
        case .settings: "\(WordNames.relationships)/settings"
        case .theme: "\(WordNames.relationships)/theme"
        case .fontTable: "\(WordNames.relationships)/fontTable"
        case .numbering: "\(WordNames.relationships)/numbering"
        case .header, .firstHeader: "\(WordNames.relationships)/header"
        case .footer, .firstFooter: "\(WordNames.relationships)/footer"
        case .coreProperties: "\(WordNames.packageRelationships)/metadata/core-properties"
        case .appProperties: "\(WordNames.relationships)/extended-properties"
        }
    }

    /// Relative to the folder of the document part.
    var target: String { String(name.drop { $0 != "/" }.dropFirst()) }
}

/// Addresses and media types of WordprocessingML.
enum WordNames {
    static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    static let word2010 = "http://schemas.microsoft.com/office/word/2010/wordml"
    static let compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
    static let picture = "http://schemas.openxmlformats.org/drawingml/2006/picture"
    static let group = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
    static let shape = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
    static let inline = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships"
    static let coreProperties = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    static let dublinCore = "http://purl.org/dc/elements/1.1/"
    static let dublinCoreTerms = "http://purl.org/dc/terms/"
    static let schemaInstance = "http://www.w3.org/2001/XMLSchema-instance"
    static let appProperties = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    static let compatibilitySettings = "http://schemas.microsoft.com/office/word"
}
