import DocumentModel
import OfficePackage
import Synchronization
import XML

/// Parts that many documents share, written and deflated once in the process.
enum StaticParts {
    static let settings = Result { () throws(OfficePackageError) in try precompressed(SettingsPart.bytes) }
    static let theme = Result { () throws(OfficePackageError) in try precompressed(ThemePart.bytes) }
    static let fontTable = Result { () throws(OfficePackageError) in try precompressed(FontTablePart.bytes) }

    /// By language, of which one build has few; the limit is for those who make it have many.
    private static let stylesByLanguage = Mutex<[String: PrecompressedContent]>([:])
    private static let mostLanguages = 64

    static func styles(of document: Document) throws(OfficePackageError) -> PrecompressedContent {
        if let known = stylesByLanguage.withLock({ $0[document.language] }) { return known }
        let part = StylesPart(language: document.language, isRightToLeft: document.isRightToLeft)
        let packed = try precompressed(part.bytes)
        stylesByLanguage.withLock { known in
            if known.count >= mostLanguages { known.removeAll() }
            known[document.language] = packed
        }
        return packed
    }

    private static func precompressed(
        _ write: () throws(XMLError) -> [UInt8]
    ) throws(OfficePackageError) -> PrecompressedContent {
        try PrecompressedContent(OfficePackageError.xml(write))
    }
}
