/// Addresses of the Open Packaging Conventions.
enum Namespaces {
    static let contentTypes = "http://schemas.openxmlformats.org/package/2006/content-types"
    static let relationships = "http://schemas.openxmlformats.org/package/2006/relationships"
    static let relationshipsType = "application/vnd.openxmlformats-package.relationships+xml"
    static let flatPackage = "http://schemas.microsoft.com/office/2006/xmlPackage"
}
