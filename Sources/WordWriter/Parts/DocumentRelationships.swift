import DocumentModel
import OfficePackage

/// The relationships of the document part, and the pictures that some of them lead to.
final class DocumentRelationships {
    private(set) var all: [Relationship] = []
    private(set) var pictures: [Part] = []
    /// Ids of the headers' and the footers' relationships; those of the first page where it has its own.
    var header: String?
    var footer: String?
    var firstHeader: String?
    var firstFooter: String?
    private var addresses: [String: String] = [:]
    private var pictureIDs: [(image: Image, id: String)] = []

    @discardableResult
    func add(_ kind: PartKind) -> String {
        add(type: kind.relationshipType, target: kind.target, isExternal: false)
    }

    /// The id of the relationship to an address outside; the same address has one.
    func address(_ address: String) -> String {
        if let known = addresses[address] { return known }
        let id = add(type: "\(WordNames.relationships)/hyperlink", target: Address.escaped(address), isExternal: true)
        addresses[address] = id
        return id
    }

    /// The id of the relationship to a picture; the same bytes are kept once.
    func picture(_ image: Image) -> String {
        if let known = pictureIDs.first(where: { $0.image.format == image.format && $0.image.bytes == image.bytes }) {
            return known.id
        }
        let file = "media/image\(pictures.count + 1).\(image.format.rawValue)"
        pictures.append(
            Part(name: "word/\(file)", contentType: image.format.mediaType, content: .plain(image.bytes)))
        let id = add(type: "\(WordNames.relationships)/image", target: file, isExternal: false)
        pictureIDs.append((image, id))
        return id
    }

    private func add(type: String, target: String, isExternal: Bool) -> String {
        let id = "rId\(all.count + 1)"
        all.append(Relationship(id: id, type: type, target: target, isExternal: isExternal))
        return id
    }
}
