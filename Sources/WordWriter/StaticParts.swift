import DocumentModel
import OfficePackage
import Synchronization

/// Parts that many documents share, written and deflated once in the process.
enum StaticParts {
    static let settings = Result { () throws(OfficePackageError) in try PackedContent(SettingsPart.bytes()) }
    static let theme = Result { () throws(OfficePackageError) in try PackedContent(ThemePart.bytes()) }
    static let fontTable = Result { () throws(OfficePackageError) in try PackedContent(FontTablePart.bytes()) }

    /// By language, of which one build has few; the limit is for those who make it have many.
    private static let stylesByLanguage = Mutex<[String: PackedContent]>([:])
    private static let mostLanguages = 64

    static func styles(of document: Document) throws(OfficePackageError) -> PackedContent {
        if let known = stylesByLanguage.withLock({ $0[document.language] }) { return known }
        let part = StylesPart(language: document.language, isRightToLeft: document.isRightToLeft)
        let packed = try PackedContent(part.bytes())
        stylesByLanguage.withLock { known in
            if known.count >= mostLanguages { known.removeAll() }
            known[document.language] = packed
        }
        return packed
    }
}
