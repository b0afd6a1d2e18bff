import DocumentModel
import Foundation

/// A picture's kind and size, read from its first bytes.
struct ImageFile {
    var format: Image.Format
    /// In pixels at 96 to the inch.
    var width: Int
    var height: Int

    /// nil where the bytes are no PNG, JPEG or SVG with a size.
    init?(_ bytes: [UInt8]) {
        if let size = ImageFile.png(bytes) {
            self.init(format: .png, width: size.0, height: size.1)
        } else if let size = ImageFile.jpeg(bytes) {
            self.init(format: .jpeg, width: size.0, height: size.1)
        } else if let size = ImageFile.svg(bytes) {
            self.init(format: .svg, width: size.0, height: size.1)
        } else {
            return nil
        }
        guard width > 0, height > 0 else { return nil }
    }

    private init(format: Image.Format, width: Int, height: Int) {
        self.format = format
        self.width = width
        self.height = height
    }

    /// The signature, then the IHDR chunk with width and height, four bytes each.
    private static func png(_ bytes: [UInt8]) -> (Int, Int)? {
        guard bytes.count >= 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else {
            return nil
        }
        return (number(bytes[16..<20]), number(bytes[20..<24]))
    }

    /// Segments up to the first start of frame, which holds height and width.
    private static func jpeg(_ bytes: [UInt8]) -> (Int, Int)? {
        guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
        var position = 2
        while position + 9 < bytes.count {
            guard bytes[position] == 0xFF else { return nil }
            let marker = bytes[position + 1]
            if marker == 0xFF {
                position += 1
                continue
            }
            let isFrame = (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
            if isFrame {
                return (number(bytes[position + 7..<position + 9]), number(bytes[position + 5..<position + 7]))
            }
            position += 2 + number(bytes[position + 2..<position + 4])
        }
        return nil
    }

    /// The root's width and height in pixels, else its viewBox.
    private static func svg(_ bytes: [UInt8]) -> (Int, Int)? {
        guard bytes.count < 4_000_000 else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
        guard let start = text.range(of: "<svg"), let end = text[start.upperBound...].firstIndex(of: ">") else {
            return nil
        }
        let tag = text[start.upperBound..<end]
        if let width = length(attribute("width", of: tag)), let height = length(attribute("height", of: tag)) {
            return (width, height)
        }
        let box = attribute("viewBox", of: tag)?.split { $0 == " " || $0 == "," }.compactMap { Double($0) } ?? []
        guard box.count == 4, box.allSatisfy({ abs($0) < 100_000 }) else { return nil }
        return (Int(box[2].rounded()), Int(box[3].rounded()))
    }

    private static func attribute(_ name: String, of tag: Substring) -> Substring? {
        for quote in ["\"", "'"] {
            guard let start = tag.range(of: " \(name)=\(quote)") else { continue }
            return tag[start.upperBound...].prefix { String($0) != quote }
        }
        return nil
    }

    /// `240` or `240px`; other units are left to the viewBox.
    private static func length(_ text: Substring?) -> Int? {
        guard let text, let number = Double(text.hasSuffix("px") ? text.dropLast(2) : text),
            (0..<100_000).contains(number)
        else { return nil }
        return Int(number.rounded())
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
}
