import DocumentModel
import Foundation
import XML

/// A picture's kind and size, read from its bytes; what no program would show is refused.
///
///     ImageFile(bytes of line.svg)  →  format .svg, 240 × 100 pixels
struct ImageFile: Equatable {
    /// Why a picture cannot be used.
    struct Refusal: Error, Equatable {
        /// As the end of a sentence: `its PNG is damaged`.
        var reason: String
        /// What mends it; nil where another picture has to be named.
        var help: String?
    }

    /// Pixels in either direction; Word and browsers give up on far less than the formats allow.
    static let largestSide = 20_000
    /// Bytes of a file; whoever reads the disk reads no more than one byte beyond.
    static let largestFile = 16 * 1_048_576
    /// Bytes of an SVG, which is parsed.
    static let largestSVG = 4_000_000

    var format: Image.Format
    /// In pixels at 96 to the inch, as it is seen.
    var width: Int
    var height: Int
    var orientation = Image.Orientation.upright
    /// The picture without what nobody sees of it, as it goes into documents.
    var bytes: [UInt8]

    init(_ bytes: [UInt8]) throws(Refusal) {
        if bytes.starts(with: Self.pngSignature) {
            format = .png
            guard let size = Self.png(bytes) else { throw Refusal(reason: "its PNG is damaged") }
            (width, height) = size
            self.bytes = ImageMetadata.removed(fromPNG: bytes)
        } else if bytes.starts(with: [0xFF, 0xD8]) {
            format = .jpeg
            guard let size = Self.jpeg(bytes) else { throw Refusal(reason: "its JPEG is damaged") }
            self.bytes = ImageMetadata.removed(fromJPEG: bytes)
            orientation = ImageMetadata.orientation(ofJPEG: self.bytes)
            (width, height) = orientation.isOnItsSide ? (size.1, size.0) : size
        } else {
            format = .svg
            (width, height, self.bytes) = try Self.svg(bytes)
        }
        guard max(width, height) <= Self.largestSide else {
            throw Refusal(
                reason: "it has \(width) × \(height) pixels, and the limit is \(Self.largestSide) each way",
                help: "save it with fewer pixels: 2,000 in width are sharp on every page")
        }
    }

    // MARK: PNG

    private static let pngSignature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    /// The chunk IHDR begins with width and height, four bytes each; data and an end have to follow. A chunk is its length,
    /// its name, its content and a checksum.
    private static func png(_ bytes: [UInt8]) -> (Int, Int)? {
        var size: (Int, Int)?
        var hasData = false
        var at = pngSignature.count
        while at + 12 <= bytes.count {
            let length = number(bytes[at..<at + 4])
            guard length <= bytes.count - at - 12 else { return nil }
            switch String(decoding: bytes[at + 4..<at + 8], as: UTF8.self) {
            case "IHDR" where size == nil && length == 13:
                size = (number(bytes[at + 8..<at + 12]), number(bytes[at + 12..<at + 16]))
            case "IDAT": hasData = true
            case "IEND":
                guard let size, hasData, size.0 > 0, size.1 > 0 else { return nil }
                return size
            default: if size == nil { return nil }
            }
            at += length + 12
        }
        return nil
    }

    // MARK: JPEG

    /// Segments up to the first scan; a start of frame before it holds height and width.
    private static func jpeg(_ bytes: [UInt8]) -> (Int, Int)? {
        var size: (Int, Int)?
        var position = 2
        while position + 9 < bytes.count {
            guard bytes[position] == 0xFF else { return nil }
            let marker = bytes[position + 1]
            if marker == 0xFF {
                position += 1
                continue
            }
            if marker == 0xDA { return size }
            if (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker) && size == nil {
                size = (number(bytes[position + 7..<position + 9]), number(bytes[position + 5..<position + 7]))
                guard let size, size.0 > 0, size.1 > 0 else { return nil }
            }
            position += 2 + number(bytes[position + 2..<position + 4])
        }
        return nil
    }

    /// The first byte is the highest.
    static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }

    // MARK: SVG

    /// The root's width and height, else its viewBox; and what is drawn.
    private static func svg(_ bytes: [UInt8]) throws(Refusal) -> (Int, Int, [UInt8]) {
        // XML begins with `<`, behind a byte order mark or white space.
        let start = bytes.prefix(64).drop { [0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D].contains($0) }
        guard start.first == UInt8(ascii: "<") else { throw otherFormat(bytes) }
        var limits = XMLLimits()
        limits.bytes = largestSVG
        let root: XMLRoot
        let drawn: [UInt8]
        do throws(XMLError) {
            drawn = try ImageMetadata.removed(fromSVG: bytes, limits: limits)
            // The namespaces of a drawing program may be entities, which stand in its place now; of what is no SVG nothing
            // is left.
            if let drawing = try? XMLRoot(drawn, file: "", limits: limits) {
                root = drawing
            } else {
                root = try XMLRoot(bytes, file: "", limits: limits)
            }
        } catch {
            switch error {
            case .tooLarge:
                throw Refusal(
                    reason: "it has more than \(largestSVG / 1_000_000) MB of SVG",
                    help: "save it as PNG, or simplify it")
            case .malformed(file: _, let line, reason: _):
                throw Refusal(
                    reason: "its SVG is damaged in line \(line)",
                    help: "save it anew, from Illustrator without its editing capabilities, or as PNG")
            case .outOfMemory, .documentTypeRefused, .invalidName, .undeclaredPrefix:
                throw Refusal(reason: error.description)
            }
        }
        guard root.name == "svg" else { throw otherFormat(bytes) }
        guard root.namespace == "http://www.w3.org/2000/svg" else {
            throw Refusal(
                reason: "its root element is not in SVG's namespace, so that no browser shows it; "
                    + "write <svg xmlns=\"http://www.w3.org/2000/svg\" …")
        }
        let box = (root["viewBox"] ?? "").split { $0 == "," || $0.isWhitespace }.map { length(String($0)) }
        let sides = [root["width"], root["height"]].map { $0.flatMap(length) }
        guard let width = sides[0] ?? (box.count == 4 ? box[2] : nil),
            let height = sides[1] ?? (box.count == 4 ? box[3] : nil), width > 0, height > 0
        else { throw Refusal(reason: "it says no size: its root element needs width and height, or a viewBox") }
        return (max(1, Int(width.rounded())), max(1, Int(height.rounded())), drawn)
    }

    /// What is no picture of ours, by the bytes that its format begins with.
    private static func otherFormat(_ bytes: [UInt8]) -> Refusal {
        let formats: [(name: String, start: String)] = [
            ("a GIF", "GIF8"), ("an EPS", "%!PS"), ("an EPS", "\u{C5}\u{D0}\u{D3}\u{C6}"), ("a PDF", "%PDF"),
            ("a TIFF", "II*\0"), ("a TIFF", "MM\0*"), ("a BMP", "BM"), ("a file of Photoshop", "8BPS"),
        ]
        var name = formats.first { bytes.starts(with: $0.start.unicodeScalars.map { UInt8($0.value) }) }?.name
        let kind = String(decoding: bytes.dropFirst(4).prefix(8), as: UTF8.self)
        if bytes.starts(with: "RIFF".utf8), kind.hasSuffix("WEBP") { name = "a WebP" }
        if kind.hasPrefix("ftyp") {
            switch kind.dropFirst(4) {
            case "avif", "avis": name = "an AVIF"
            case "heic", "heix", "hevc", "mif1", "msf1": name = "a HEIC"
            default: return Refusal(reason: "it is a film or sound", help: "name a PNG, JPEG or SVG")
            }
        }
        if let name { return Refusal(reason: "it is \(name)", help: "save it as PNG") }
        return Refusal(reason: "it is no PNG, JPEG or SVG picture")
    }

    /// `240`, `240px`, `2.5cm` in pixels at 96 to the inch; shares (`100%`) and letters (`20em`) are no lengths here.
    private static func length(_ text: String) -> Double? {
        let units: [(name: String, pixels: Double)] = [
            ("px", 1), ("in", 96), ("cm", 96 / 2.54), ("mm", 96 / 25.4), ("pt", 96.0 / 72), ("pc", 16),
        ]
        let text = text.trimmingCharacters(in: .whitespaces)
        let unit = units.first { text.hasSuffix($0.name) }
        guard let number = Double(unit == nil ? text : String(text.dropLast(2))), abs(number) < 1_000_000 else {
            return nil
        }
        return number * (unit?.pixels ?? 1)
    }
}
