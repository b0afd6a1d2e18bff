import DocumentModel
import OfficePackage
import XML

/// A logo at the top of the first page, as high as every logo is.
struct HeaderLogo: Hashable {
    let name: String
    /// Relative to the folder of the document: `media/logo1.png`.
    let target: String
    /// In English Metric Units, 36,000 to a millimetre.
    let width: Int
    let height: Int
    let orientation: Image.Orientation
    /// Its relationship's, in the header.
    let id: String

    /// Of those logos that Word can show.
    static func all(in letterhead: Letterhead) -> [HeaderLogo] {
        letterhead.logos.compactMap(\.forWord).enumerated().map { HeaderLogo($1, number: $0 + 1) }
    }

    /// The parts that hold them.
    static func parts(of letterhead: Letterhead) throws(OfficePackageError) -> [Part] {
        var parts: [Part] = []
        for (logo, image) in zip(all(in: letterhead), letterhead.logos.compactMap(\.forWord)) {
            parts.append(
                Part(
                    name: "word/\(logo.target)", contentType: image.format.mediaType,
                    content: .precompressed(try StaticParts.picture(image.bytes))))
        }
        return parts
    }

    private init(_ image: Image, number: Int) {
        name = image.alternative
        target = "media/logo\(number).\(image.format.rawValue)"
        id = "rId\(number)"
        orientation = image.orientation
        let (widest, height) = (Logo.widest * 36_000, Logo.height * 36_000)
        let scale = min(height / Double(max(1, image.height)), widest / Double(max(1, image.width)))
        width = max(1, Int(Double(image.width) * scale))
        self.height = max(1, Int(Double(image.height) * scale))
    }

    var relationship: Relationship {
        Relationship(id: id, type: "\(WordNames.relationships)/image", target: target)
    }

    static let namespaces: KeyValuePairs<StaticString, String> = [
        "xmlns:w": WordNames.main, "xmlns:r": WordNames.relationships, "xmlns:wp": WordNames.inline,
        "xmlns:a": WordNames.drawing, "xmlns:pic": WordNames.picture,
    ]

    /// Ids of drawings are counted apart in each part.
    func write(number: Int, to text: TextWriter) {
        text.flush()
        InlinePicture(
            id: String(number), name: "Logo \(number)", description: name, relationship: id,
            width: width, height: height, orientation: orientation
        ).write(to: text.xml)
    }
}
