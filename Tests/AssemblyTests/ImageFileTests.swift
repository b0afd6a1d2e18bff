import DocumentModel
import Testing

@testable import Assembly

@Suite("A picture's kind and size")
struct ImageFileTests {
    static let namespace = "xmlns=\"http://www.w3.org/2000/svg\""

    @Test(
        "an SVG is read as the XML it is, wherever its root and its attributes stand",
        arguments: [
            ("<svg \(namespace) width=\"10\" height=\"20\"/>", 10, 20),
            ("<svg\n\(namespace)\nwidth=\"10\"\nheight = '20px'\n></svg>", 10, 20),
            ("<!-- drawn with the <svg> exporter --><svg \(namespace) width=\"10\" height=\"20\"/>", 10, 20),
            ("\u{FEFF}<?xml version=\"1.0\"?><svg \(namespace) viewBox=\"0 0 30.4 40\"/>", 30, 40),
            ("<svg \(namespace) width=\"100%\" height=\"100%\" viewBox=\"0,0,30,40\"/>", 30, 40),
            ("<svg \(namespace) width=\"1in\" height=\"2.54cm\"/>", 96, 96),
            ("<svg \(namespace) width=\"72pt\" height=\"25.4mm\"/>", 96, 96),
            ("<s:svg xmlns:s=\"http://www.w3.org/2000/svg\" width=\"3\" height=\"4\"/>", 3, 4),
            (
                "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">"
                    + "<svg \(namespace) width=\"3\" height=\"4\"/>", 3, 4
            ),
        ])
    func svg(text: String, width: Int, height: Int) throws {
        let file = try ImageFile(Array(text.utf8))
        #expect(file.format == .svg && file.width == width && file.height == height)
    }

    @Test(
        "what cannot be shown is refused, and the reason is told",
        arguments: [
            ("", "it is no PNG, JPEG or SVG picture"), ("GIF89a", "it is a GIF"),
            ("%!PS-Adobe-3.0 EPSF", "it is an EPS"), ("RIFF1234WEBPVP8", "it is a WebP"),
            ("<html><svg/></html>", "it is no PNG, JPEG or SVG picture"),
            (
                "<svg width=\"1\" height=\"1\"/>",
                "its root element is not in SVG's namespace, so that no browser shows it; write <svg xmlns=\"http://www.w3.org/2000/svg\" …"
            ),
            (
                "<svg \(namespace)/>",
                "it says no size: its root element needs width and height, or a viewBox"
            ),
            (
                "<svg \(namespace) viewBox=\"0 0 0 5\"/>",
                "it says no size: its root element needs width and height, or a viewBox"
            ),
            ("<svg \(namespace) width=\"1\" height=\"1\"><g></svg>", "its SVG is damaged in line 1"),
            (
                "<svg \(namespace) width=\"50000\" height=\"1\"/>",
                "it has 50000 × 1 pixels, and the limit is 20000 each way"
            ),
        ])
    func refused(text: String, reason: String) {
        let refusal = #expect(throws: ImageFile.Refusal.self) { try ImageFile(Array(text.utf8)) }
        #expect(refusal?.reason == reason)
        #expect((refusal?.help == "save it as PNG") == reason.hasPrefix("it is a"))
    }

    @Test("a document type that names other files or defines entities without end costs nothing")
    func entities() {
        let entities = (1...9).map { "<!ENTITY e\($0) \"\(String(repeating: "&e\($0 - 1);", count: 10))\">" }.joined()
        let text =
            "<!DOCTYPE svg [<!ENTITY e0 \"0123456789\">\(entities)]><svg \(Self.namespace) width=\"&e9;\" height=\"1\"/>"
        #expect(throws: ImageFile.Refusal.self) { try ImageFile(Array(text.utf8)) }
        let file =
            "<!DOCTYPE svg [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><svg \(Self.namespace) width=\"3\" height=\"4\">&e;</svg>"
        #expect(throws: Never.self) { try ImageFile(Array(file.utf8)) }
    }

    // MARK: PNG and JPEG

    private static func number(_ value: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) }
    }

    private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
        number(UInt32(content.count)) + Array(name.utf8) + content + [0, 0, 0, 0]
    }

    private static func png(_ width: UInt32, _ height: UInt32, rest: [UInt8]? = nil) -> [UInt8] {
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
            + chunk("IHDR", number(width) + number(height) + [8, 2, 0, 0, 0])
            + (rest ?? chunk("IDAT", [1, 2, 3]) + chunk("IEND", []))
    }

    @Test("a PNG has a size, data and an end")
    func png() throws {
        let file = try ImageFile(Self.png(3, 4))
        #expect(file.format == .png && file.width == 3 && file.height == 4)
        let damaged = ImageFile.Refusal(reason: "its PNG is damaged")
        let whole = Self.png(3, 4)
        // A header alone, data cut short, no data, no end.
        for bytes in [
            Array(whole[..<33]), Array(whole[..<44]), Self.png(3, 4, rest: Self.chunk("IEND", [])),
            Self.png(3, 4, rest: Self.chunk("IDAT", [1])), Self.png(0, 4), Self.png(3, 0),
            Self.png(3, 4, rest: [0xFF, 0xFF, 0xFF, 0xFF]),
        ] {
            #expect(throws: damaged) { try ImageFile(bytes) }
        }
        let huge = #expect(throws: ImageFile.Refusal.self) { try ImageFile(Self.png(.max, .max)) }
        #expect(huge?.reason == "it has 4294967295 × 4294967295 pixels, and the limit is 20000 each way")
    }

    @Test("a JPEG has a frame and a scan")
    func jpeg() throws {
        let frame: [UInt8] = [0xFF, 0xC0, 0, 11, 8, 0, 4, 0, 3, 1, 1, 0x11, 0]
        let scan: [UInt8] = [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0xFF, 0xD9]
        let start: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2]
        let file = try ImageFile(start + frame + scan)
        #expect(file.format == .jpeg && file.width == 3 && file.height == 4)
        for bytes in [start, start + frame, start + scan, start + [0xFF, 0xFE, 0xFF, 0xFF]] {
            #expect(throws: ImageFile.Refusal(reason: "its JPEG is damaged")) { try ImageFile(bytes) }
        }
    }
}
