import DocumentModel
import Foundation
import Testing

@testable import Assembly

@Suite("What is hidden in a picture goes into no document, and what is seen of it does")
struct ImageMetadataTests {
    // MARK: PNG

    private static func chunk(_ name: String, _ content: String) -> [UInt8] {
        [0, 0, 0, UInt8(content.utf8.count)] + Array((name + content).utf8) + [1, 2, 3, 4]
    }

    private static func png(_ parts: [[UInt8]]) -> [UInt8] {
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
            + [0, 0, 0, 3, 0, 0, 0, 4, 8, 2, 0, 0, 0, 9, 9, 9, 9] + parts.joined()
    }

    @Test(
        "of a PNG colours, size and pixels stay; texts, times, EXIF, what an editor keeps and what comes after the end go"
    )
    func png() throws {
        let shown = ["gAMA", "iCCP", "pHYs", "tRNS", "PLTE", "IDAT", "IDAT"].map { Self.chunk($0, "seen") }
        let hidden = ["tEXt", "zTXt", "iTXt", "eXIf", "tIME", "mkBT", "caBX"].map { Self.chunk($0, "SECRET") }
        let end = Self.chunk("IEND", "")
        let all = zip(shown, hidden).flatMap { [$0, $1] }
        let file = try ImageFile(Self.png(all + [end, Array("SECRET".utf8)]))
        #expect(file.bytes == Self.png(shown + [end]) && file.width == 3 && file.height == 4)
    }

    // MARK: JPEG

    private static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
        [0xFF, marker, 0, UInt8(content.count + 2)] + content
    }

    private static func segment(_ marker: UInt8, _ content: String) -> [UInt8] { segment(marker, Array(content.utf8)) }

    private static func jpeg(_ parts: [[UInt8]], behind: [UInt8] = []) -> [UInt8] {
        let frame = segment(0xC0, [8, 0, 4, 0, 3, 1, 1, 0x11, 0])
        let scan = segment(0xDA, [1, 1, 0, 0, 63, 0]) + [0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56]
        return [0xFF, 0xD8] + parts.joined() + frame + scan + behind + scan + [0xFF, 0xD9]
    }

    @Test("of a JPEG its profile and how its colours are coded stay; EXIF, remarks and what comes after the end go")
    func jpeg() throws {
        let shown = [
            Self.segment(0xE2, "ICC_PROFILE\0seen"), Self.segment(0xEE, "Adobe seen"), Self.segment(0xDB, "q"),
        ]
        let hidden = [
            Self.segment(0xE1, "http://ns.adobe.com/xap/1.0/\0SECRET"), Self.segment(0xE2, "MPF\0SECRET"),
            Self.segment(0xED, "Photoshop SECRET"),
        ]
        let jfif = Array("JFIF\0".utf8) + [1, 2, 1, 0, 72, 0, 72]
        let file = try ImageFile(
            Self.jpeg(
                [Self.segment(0xE0, jfif + [1, 1, 7, 7, 7]), Self.segment(0xE0, "JFXX SECRET")]
                    + zip(shown, hidden).flatMap { [$0, $1] },
                behind: Self.segment(0xFE, "SECRET")) + Array("SECRET".utf8))
        #expect(file.bytes == Self.jpeg([Self.segment(0xE0, jfif + [0, 0])] + shown))
    }

    @Test(
        "of EXIF the way up stays alone, where it is not as the pixels stand",
        arguments: [(true, 6, true), (false, 8, true), (true, 1, false), (false, 9, false)] as [(Bool, UInt8, Bool)])
    func orientation(isBigEndian: Bool, value: UInt8, isKept: Bool) throws {
        func number(_ bytes: [UInt8]) -> [UInt8] { isBigEndian ? bytes : bytes.reversed() }
        let artist = number([0x01, 0x3B]) + number([0, 2]) + number([0, 0, 0, 7]) + number([0, 0, 0, 38])
        let way = number([0x01, 0x12]) + number([0, 3]) + number([0, 0, 0, 1]) + number([0, value]) + [0, 0]
        let tiff =
            Array((isBigEndian ? "MM" : "II").utf8) + number([0, 42]) + number([0, 0, 0, 8]) + number([0, 2]) + artist
            + way + number([0, 0, 0, 0]) + Array("SECRET\0".utf8)
        let file = try ImageFile(Self.jpeg([Self.segment(0xE1, Array("Exif\0\0".utf8) + tiff)]))
        let minimal =
            Array("Exif\0\0MM\0*".utf8) + [0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0, 0, 0, 0, 0]
        #expect(file.bytes == Self.jpeg(isKept ? [Self.segment(0xE1, minimal)] : []))
        #expect(file.orientation.rawValue == (isKept ? value : 1))
        #expect((file.width, file.height) == (isKept ? (4, 3) : (3, 4)))
    }

    // MARK: SVG

    private static let open = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"3\" height=\"4\""
    private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

    @Test(
        "of an SVG what is drawn and what is read aloud stays; remarks, scripts and what an editor keeps go",
        arguments: [
            (
                "><title>Line</title><!-- SECRET --><desc>A hall</desc></svg>",
                "><title>Line</title><desc>A hall</desc></svg>"
            ),
            ("><metadata>SECRET</metadata><script>SECRET</script><g/></svg>", "><g/></svg>"),
            (" onload=\"SECRET()\"><g OnClick=\"SECRET\" opacity=\"1\"/></svg>", "><g opacity=\"1\"/></svg>"),
            (
                "><g xmlns:i=\"http://editor.example\" i:x=\"1\" xml:base=\"/SECRET\" opacity=\"1\"><i:view/></g></svg>",
                "><g xmlns:i=\"http://editor.example\" opacity=\"1\"/></svg>"
            ),
            (
                "><g xmlns:x=\"http://www.w3.org/1999/xlink\"><use x:href=\"#a\"/><image x:href=\"C:/SECRET\"/></g>"
                    + "<a href=\"file:///SECRET\"/></svg>",
                "><g xmlns:x=\"http://www.w3.org/1999/xlink\"><use x:href=\"#a\"/><image/></g><a/></svg>"
            ),
            ("><?editor SECRET?><text>a &amp; b</text></svg>", "><text>a &amp; b</text></svg>"),
        ])
    func svg(before: String, after: String) throws {
        let bytes = try ImageFile(Array((Self.open + before).utf8)).bytes
        #expect(String(decoding: bytes, as: UTF8.self) == Self.declaration + Self.open + after + "\n")
    }

    @Test(
        "entities that hold elements are refused: a few lines of such stand for millions, and what they draw was lost")
    func elementEntities() {
        let text = """
            <!DOCTYPE svg [<!ENTITY logo "<g><path d='M0 0h9'/></g>">]>
            \(Self.open)>&logo;<rect width="9" height="9"/></svg>
            """
        #expect(throws: (any Error).self) { try ImageFile(Array(text.utf8)) }
    }

    @Test("a photo within an SVG loses what nobody sees too, and what links to other files goes")
    func embedded() throws {
        let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xFE, 0, 8] + Array("SECRET".utf8) + [0xFF, 0xD9]
        let link = "data:image/jpeg;base64,"
        let text = """
            \(Self.open)><image href="\(link)\(Data(jpeg).base64EncodedString())" data-name="SECRET"/>\
            <image href="file:///home/SECRET.png"/><image href="data:text/html,SECRET"/></svg>
            """
        let kept = String(decoding: try ImageFile(Array(text.utf8)).bytes, as: UTF8.self)
        #expect(kept.contains("href=\"\(link)\(Data([0xFF, 0xD8, 0xFF, 0xD9]).base64EncodedString())\""))
        #expect(!kept.contains("SECRET") && !kept.contains("U0VDUkVU"))
    }

    @Test("what a document type declares is put in and goes, and no file is read for it")
    func documentType() throws {
        let text = """
            <!DOCTYPE svg [<!-- SECRET --><!ENTITY blue "#00f"><!ENTITY unused "SECRET">]>
            \(Self.open)><g fill="&blue;"/></svg>
            """
        #expect(
            String(decoding: try ImageFile(Array(text.utf8)).bytes, as: UTF8.self)
                == Self.declaration + Self.open + "><g fill=\"#00f\"/></svg>\n")
        let outside = """
            <!DOCTYPE svg [<!ENTITY e SYSTEM "file:///etc/hostname">]>
            \(Self.open)><text>&e;</text></svg>
            """
        #expect(
            String(decoding: try ImageFile(Array(outside.utf8)).bytes, as: UTF8.self)
                == Self.declaration + Self.open + "><text/></svg>\n")
    }

    @Test("an SVG of Illustrator, whose namespaces are entities, is drawn without what Illustrator keeps for itself")
    func illustrator() throws {
        let text = """
            <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
            <!ENTITY ns_svg "http://www.w3.org/2000/svg"><!ENTITY ns_ai "http://ns.adobe.com/AdobeIllustrator/10.0/">
            ]>
            <svg xmlns="&ns_svg;" xmlns:i="&ns_ai;" i:viewOrigin="0 1" width="3" height="4">
            <i:pgf>SECRET</i:pgf><path d="M0 0h3"/></svg>
            """
        let file = try ImageFile(Array(text.utf8))
        let kept = String(decoding: file.bytes, as: UTF8.self)
        #expect(file.width == 3 && kept.contains("<path") && !kept.contains("SECRET"), "\(kept)")
        #expect(kept.contains("xmlns=\"http://www.w3.org/2000/svg\""))
    }

    @Test("of an SVG's style what leads to other files goes, in a style sheet and at a shape")
    func style() throws {
        let text = """
            \(Self.open)><style>@import url("file:///SECRET.css"); @font-face { src: url(https://SECRET/f.woff) }
            a &gt; b { fill: url('#g') }</style><g style="mask:url(#m)" filter="url(SECRET.svg#f)"/></svg>
            """
        let kept = String(decoding: try ImageFile(Array(text.utf8)).bytes, as: UTF8.self)
        #expect(!kept.contains("SECRET") && !kept.contains("@import"), "\(kept)")
        for part in ["src: none", "a &gt; b { fill: url('#g') }", "mask:url(#m)", "filter=\"none\""] {
            #expect(kept.contains(part), "\(part)")
        }
    }

    @Test(
        "an SVG's style is walked through once, also where nothing ends",
        .timeLimit(.minutes(1)),
        arguments: [
            "url(" + String(repeating: " ", count: 1_000_000), String(repeating: "url(", count: 300_000),
            String(repeating: "@import", count: 200_000), String(repeating: "url('a", count: 200_000) + ")",
        ])
    func endless(style: String) throws {
        let svg = "\(Self.open)><style>\(style)</style><rect fill=\"\(style)\"/></svg>"
        let kept = String(decoding: try ImageFile(Array(svg.utf8)).bytes, as: UTF8.self)
        #expect(!kept.contains("import") && !kept.contains("url("))
    }

    @Test("an SVG's style that spells what it reads by escapes goes")
    func escapes() throws {
        let svg = "\(Self.open)><style>a { fill: u\\72l(SECRET) } @\\69mport 'SECRET';</style></svg>"
        #expect(!String(decoding: try ImageFile(Array(svg.utf8)).bytes, as: UTF8.self).contains("SECRET"))
    }

    @Test("a picture that hides nothing is taken as it is")
    func untouched() throws {
        let svg = Array("<!DOCTYPE svg>\n\(Self.open)  >\n<g id='a'/></svg>\n".utf8)
        #expect(try ImageFile(svg).bytes == svg)
        let jpeg = Self.jpeg([])
        #expect(try ImageFile(jpeg).bytes == jpeg)
    }
}
