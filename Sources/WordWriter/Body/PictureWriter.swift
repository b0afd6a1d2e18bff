import DocumentModel
import XML

/// Writes pictures in a line of text, as DrawingML.
final class PictureWriter {
    private let text: TextWriter
    private let relationships: DocumentRelationships
    /// The tallest a picture may be, in twentieths of a point: two thirds of the height of the page.
    private let tallest: Double
    private let numbers: DrawingNumbers

    init(_ document: Document, text: TextWriter, relationships: DocumentRelationships, numbers: DrawingNumbers) {
        self.text = text
        self.relationships = relationships
        self.numbers = numbers
        tallest = Double(document.paper.twips.height - 2 * Theme.margin) * 2 / 3
    }

    /// A picture no wider than `width`, in twentieths of a point. SVG has no form in Word that all readers show: its
    /// alternative text stands for it, in italics and brackets.
    func write(_ image: Image, _ properties: RunProperties, width: Int) {
        switch image.format {
        case .png, .jpeg: drawing(image, width: width)
        case .svg:
            if !image.alternative.isEmpty { text.write("[\(image.alternative)]", properties.union(.italic)) }
        }
    }

    private func drawing(_ image: Image, width: Int) {
        text.flush()
        let id = String(numbers.next())
        let size = extent(of: image, room: width)
        InlinePicture(
            id: id, name: "Picture \(id)", description: image.alternative, relationship: relationships.picture(image),
            width: size.width, height: size.height, orientation: image.orientation
        ).write(to: text.xml)
    }

    /// In English Metric Units: 9,525 to a pixel, 635 to a twentieth of a point. No larger than the room there is.
    private func extent(of image: Image, room: Int) -> (width: Int, height: Int) {
        let width = Double(max(1, image.width)) * 9_525
        let height = Double(max(1, image.height)) * 9_525
        let room = Double(max(400, room)) * 635
        let wish =
            switch image.shownWidth {
            case nil: width
            case .points(let points)?: points * 12_700
            case .percent(let percent)?: room * Double(percent) / 100
            }
        let scale = min(wish / width, room / width, tallest * 635 / height)
        return (max(1, Int(width * scale)), max(1, Int(height * scale)))
    }
}
