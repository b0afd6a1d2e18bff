/// What `[Content_Types].xml` says: the media type of each part, by its name or its file extension.
struct ContentTypes {
    private var defaults: [String: String] = [:]
    private var overrides: [String: String] = [:]

    init(_ bytes: [UInt8]) throws(OfficePackageError) {
        for element in try XMLTree(bytes, part: "[Content_Types].xml").root.elements {
            guard let type = element.attributes["ContentType"] else { continue }
            if let name = element.attributes["PartName"] { overrides[String(name.drop { $0 == "/" })] = type }
            if let fileExtension = element.attributes["Extension"] { defaults[fileExtension.lowercased()] = type }
        }
    }

    func type(of part: Part) -> String {
        overrides[part.name] ?? defaults[part.fileExtension] ?? "application/octet-stream"
    }
}
