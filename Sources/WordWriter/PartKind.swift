/// The parts of a Word document apart from pictures: their names, media types and relationship types.
enum PartKind {
    case document, styles, settings, theme, fontTable, numbering, header, footer, coreProperties, appProperties

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
        case .header: "\(word)header+xml"
        case .footer: "\(word)footer+xml"
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
        case .header: "\(WordNames.relationships)/header"
        case .footer: "\(WordNames.relationships)/footer"
        case .coreProperties: "\(WordNames.packageRelationships)/metadata/core-properties"
        case .appProperties: "\(WordNames.relationships)/extended-properties"
        }
    }

    /// Relative to the folder of the document part.
    var target: String { String(name.drop { $0 != "/" }.dropFirst()) }
}
