import DocumentModel
import Foundation
import XML

/// Takes out of a picture what no reader sees and every receiver gets: who made it, where, when and with what, the names
/// of folders, earlier versions, remarks. Of an SVG's style what leads to other files goes, and nothing else.
///
///     PNG with tEXt "Author"   →   the same pixels without it
enum ImageMetadata {
    // MARK: PNG

    /// What a PNG is drawn from and how its colours are meant; what comes behind its end is no part of it.
    private static let drawnChunks: Set<String> = [
        "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "hIST", "sPLT",
        "cICP", "mDCV", "cLLI", "acTL", "fcTL", "fdAT",
    ]

    /// - Parameter bytes: of a PNG whose chunks are whole up to its end.
    static func removed(fromPNG bytes: [UInt8]) -> [UInt8] {
        var kept = Array(bytes.prefix(8))
        var at = kept.count
        while at + 12 <= bytes.count {
            let length = ImageFile.number(bytes[at..<at + 4])
            guard length <= bytes.count - at - 12 else { break }
            let name = String(decoding: bytes[at + 4..<at + 8], as: UTF8.self)
            if drawnChunks.contains(name) { kept += bytes[at..<at + 12 + length] }
            if name == "IEND" { break }
            at += 12 + length
        }
        return kept
    }

    // MARK: JPEG

    /// - Parameter bytes: of a JPEG whose segments are whole up to its first scan.
    static func removed(fromJPEG bytes: [UInt8]) -> [UInt8] {
        var kept: [UInt8] = [0xFF, 0xD8]
        kept.reserveCapacity(bytes.count)
        var at = 2
        while at + 1 < bytes.count {
            guard bytes[at] == 0xFF else {
                // What a scan is coded in; in it FF is followed by 00, or by a marker.
                let end = bytes[at...].firstIndex(of: 0xFF) ?? bytes.count
                kept += bytes[at..<end]
                at = end
                continue
            }
            switch bytes[at + 1] {
            case 0xFF: at += 1
            case 0x00, 0x01, 0xD0...0xD8:
                kept += bytes[at..<at + 2]
                at += 2
            case 0xD9: return kept + [0xFF, 0xD9]
            case let marker:
                guard at + 4 <= bytes.count else { return kept }
                let end = at + 2 + max(2, ImageFile.number(bytes[at + 2..<at + 4]))
                guard end <= bytes.count else { return kept }
                kept += shown(marker, bytes[at..<end])
                at = end
            }
        }
        return kept
    }

    /// What stays of a segment, its marker and length in front.
    private static func shown(_ marker: UInt8, _ segment: ArraySlice<UInt8>) -> [UInt8] {
        let content = segment.dropFirst(4)
        switch marker {
        // JFIF: version and density; the small picture behind them may be of an earlier version.
        case 0xE0:
            guard content.starts(with: "JFIF\0".utf8), content.count >= 14 else { return [] }
            return [0xFF, 0xE0, 0, 16] + content.prefix(12) + [0, 0]
        case 0xE1: return orientation(ofEXIF: content).map(exif) ?? []
        case 0xE2: return content.starts(with: "ICC_PROFILE\0".utf8) ? Array(segment) : []
        // How its colours are coded.
        case 0xEE: return content.starts(with: "Adobe".utf8) ? Array(segment) : []
        case 0xE3...0xEF, 0xFE: return []
        default: return Array(segment)
        }
    }

    /// Which way up it is, by the first segment that says so.
    ///
    /// - Parameter bytes: of a JPEG whose segments are whole up to its first scan.
    static func orientation(ofJPEG bytes: [UInt8]) -> Image.Orientation {
        var at = 2
        while at + 4 <= bytes.count, bytes[at] == 0xFF, bytes[at + 1] != 0xDA {
            let end = at + 2 + max(2, ImageFile.number(bytes[at + 2..<at + 4]))
            guard end <= bytes.count else { break }
            if bytes[at + 1] == 0xE1, let said = orientation(ofEXIF: bytes[(at + 4)..<end]) {
                return Image.Orientation(rawValue: said) ?? .upright
            }
            at = end
        }
        return .upright
    }

    /// Which way up the picture is, where that is not as its pixels stand: 2 to 8 of EXIF's tag 274.
    private static func orientation(ofEXIF content: ArraySlice<UInt8>) -> UInt8? {
        let tiff = Array(content.dropFirst(6))
        guard content.starts(with: "Exif\0\0".utf8), tiff.count >= 8 else { return nil }
        let isBigEndian = tiff.starts(with: "MM".utf8)
        guard isBigEndian || tiff.starts(with: "II".utf8) else { return nil }
        func value(_ at: Int, _ count: Int) -> Int? {
            guard at >= 0, at + count <= tiff.count else { return nil }
            return ImageFile.number(isBigEndian ? tiff[at..<at + count] : tiff[at..<at + count].reversed()[...])
        }
        guard let directory = value(4, 4), let entries = value(directory, 2) else { return nil }
        for entry in 0..<entries {
            let at = directory + 2 + 12 * entry
            guard let tag = value(at, 2) else { return nil }
            guard tag == 0x0112, value(at + 2, 2) == 3, let said = value(at + 8, 2) else { continue }
            return (2...8).contains(said) ? UInt8(said) : nil
        }
        return nil
    }

    /// A segment that says the orientation and nothing else.
    private static func exif(orientation: UInt8) -> [UInt8] {
        [0xFF, 0xE1, 0, 34] + Array("Exif\0\0MM\0*".utf8) + [0, 0, 0, 8, 0, 1]
            + [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0] + [0, 0, 0, 0]
    }

    // MARK: SVG

    private static let drawnNamespaces: Set<String> = [
        "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML",
    ]

    /// Title and description stay: they are what a reader hears who does not see the picture. What an editor keeps for
    /// itself goes, and so do links, which lead nowhere from within a page's picture and name the maker's disk.
    private static let drawing = XMLFilter(
        keepsElement: { name, namespace in
            drawnNamespaces.contains(namespace) && name != "script" && name != "metadata"
        },
        attribute: { name, namespace, value in
            switch namespace {
            case "" where ["href", "src"].contains(name), "http://www.w3.org/1999/xlink" where name == "href":
                value.hasPrefix("#") ? value : embedded(value)
            case "": ["on", "data-"].contains(where: name.lowercased().hasPrefix) ? nil : ownStyle(value)
            case "http://www.w3.org/1999/xlink": value
            case "http://www.w3.org/XML/1998/namespace": name == "base" ? nil : value
            default: nil
            }
        },
        text: { text, element in element == "style" ? ownStyle(text) : text })

    /// CSS without the files that it would read: `@import`, and each `url(…)` but of a part of the picture itself. What a
    /// backslash could spell otherwise goes whole.
    private static func ownStyle(_ style: String) -> String {
        guard style.contains("@") || style.contains("(") else { return style }
        return style.contains("\\") ? "" : OwnStyle(style).text
    }

    /// A picture within the picture, without what nobody sees of it; nil where it is none, or one of another kind.
    private static func embedded(_ link: String) -> String? {
        for (kind, removed) in [("png", removed(fromPNG:)), ("jpeg", removed(fromJPEG:)), ("jpg", removed(fromJPEG:))] {
            let start = "data:image/\(kind);base64,"
            guard link.hasPrefix(start),
                let data = Data(base64Encoded: String(link.dropFirst(start.count)), options: .ignoreUnknownCharacters)
            else { continue }
            let bytes = [UInt8](data)
            guard bytes.starts(with: kind == "png" ? [0x89, 0x50, 0x4E, 0x47] : [0xFF, 0xD8]) else { return nil }
            let kept = removed(bytes)
            return kept == bytes ? link : start + Data(kept).base64EncodedString()
        }
        return nil
    }

    static func removed(fromSVG bytes: [UInt8], limits: XMLLimits) throws(XMLError) -> [UInt8] {
        try drawing.applied(to: bytes, file: "", limits: limits)
    }
}
