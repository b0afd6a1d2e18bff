/// Addresses and media types of WordprocessingML.
enum WordNames {
    static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    static let word2010 = "http://schemas.microsoft.com/office/word/2010/wordml"
    static let compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
    static let picture = "http://schemas.openxmlformats.org/drawingml/2006/picture"
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
