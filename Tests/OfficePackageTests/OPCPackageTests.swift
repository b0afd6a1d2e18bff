import Testing
import XML

@testable import OfficePackage

@Suite("The package")
struct OPCPackageTests {
    static let sample = OPCPackage(
        parts: [
            Part(
                name: "word/document.xml", contentType: "application/vnd.example.main+xml",
                content: .plain(Array("<?xml version=\"1.0\"?>\n<a>R&amp;D 😀</a>".utf8)),
                relationships: [
                    Relationship(id: "rId1", type: "urn:picture", target: "media/image1.png"),
                    Relationship(
                        id: "rId2", type: "urn:link", target: "https://example.com/?a=1&b=2", isExternal: true),
                ]),
            Part(name: "word/media/image1.png", contentType: "image/png", content: .plain([0x89, 0, 1, 2])),
            Part(name: "empty.bin", contentType: "application/octet-stream", content: .plain([])),
        ],
        relationships: [Relationship(id: "rId1", type: "urn:main", target: "word/document.xml")])

    @Test("what is written is read back: parts, types, relationships")
    func roundTrip() throws {
        let read = try OPCPackage(zipped: Self.sample.zipped())
        #expect(read.relationships == Self.sample.relationships)
        #expect(read.parts == Self.sample.parts.sorted { $0.name < $1.name })
    }

    @Test("one part is read alone, also where another one is damaged")
    func onePart() throws {
        var bytes = try Self.sample.zipped()
        let name = Array("word/media/image1.png".utf8)
        let content = try #require(bytes.firstRange(of: name)).upperBound
        bytes[content + 1] ^= 0xFF
        #expect(throws: OfficePackageError.self) { try OPCPackage(zipped: bytes) }
        #expect(
            try OPCPackage.bytes(ofPart: "word/document.xml", zipped: bytes)
                == Self.sample.part(named: "word/document.xml")?.bytes)
        #expect(try OPCPackage.bytes(ofPart: "word/fontTable.xml", zipped: bytes) == nil)
        var limits = ReadingLimits()
        limits.bytes = 3
        #expect(throws: OfficePackageError.self) {
            try OPCPackage.bytes(ofPart: "word/document.xml", zipped: bytes, limits: limits)
        }
    }

    @Test("the content types come first, the other parts by name")
    func order() throws {
        let names = try ZipArchive.read(Self.sample.zipped(), limits: ReadingLimits()).map(\.name)
        #expect(
            names == [
                "[Content_Types].xml", "_rels/.rels", "empty.bin", "word/_rels/document.xml.rels", "word/document.xml",
                "word/media/image1.png",
            ])
    }

    @Test("the same parts in another order give the same bytes, dated 1980")
    func deterministic() throws {
        var other = Self.sample
        other.parts.reverse()
        let bytes = try Self.sample.zipped()
        #expect(try other.zipped() == bytes)
        // Bytes 10 to 13 of a local header are time and date.
        #expect(Array(bytes[10...13]) == [0, 0, 0x21, 0])
    }

    @Test("a part deflated beforehand is read as if it were not, however short", arguments: [0, 1, 500, 20_000])
    func packed(elements: Int) throws {
        let bytes = Array(String(repeating: "<style/>", count: elements).utf8)
        var package = Self.sample
        package.parts[0].content = .precompressed(try PrecompressedContent(bytes))
        let zipped = try package.zipped()
        #expect(try OPCPackage(zipped: zipped).part(named: "word/document.xml")?.bytes == bytes)
        #expect(zipped.count < 2_500)
    }

    @Test(
        "names that could leave the package are refused",
        arguments: [
            "../evil.xml", "/evil.xml", "word/../../evil.xml", "word\\evil.xml", "c:evil.xml", "a//b.xml", "./a",
        ])
    func unsafeNames(name: String) throws {
        let types = ZipArchive.Entry(name: "[Content_Types].xml", content: .plain(Array("<Types/>".utf8)))
        let evil = ZipArchive.Entry(name: name, content: .plain([1]))
        let bytes = try ZipArchive.write([types, evil])
        #expect(throws: OfficePackageError.refusedPartName(name)) { try OPCPackage(zipped: bytes) }
    }

    @Test("two parts whose names differ in case alone are refused, written or read")
    func sameNames() throws {
        var package = Self.sample
        package.parts.append(Part(name: "EMPTY.bin", contentType: "application/x", content: .plain([])))
        #expect(throws: OfficePackageError.refusedPartName("empty.bin")) { try package.zipped() }
        let entries = ["[Content_Types].xml", "a.xml", "A.xml"].map {
            ZipArchive.Entry(name: $0, content: .plain(Array("<Types/>".utf8)))
        }
        let bytes = try ZipArchive.write(entries)
        #expect(throws: OfficePackageError.refusedPartName("A.xml")) { try OPCPackage(zipped: bytes) }
    }

    @Test("an archive that unpacks to more than the limit is refused before it is unpacked")
    func bomb() throws {
        var package = Self.sample
        package.parts[2].content = .plain(Array(repeating: 0, count: 1 << 20))
        let bytes = try package.zipped()
        var limits = ReadingLimits()
        limits.bytes = 1 << 19
        #expect(throws: OfficePackageError.tooLarge(what: "empty.bin", limit: 1 << 19)) {
            try OPCPackage(zipped: bytes, limits: limits)
        }
        limits = ReadingLimits()
        limits.parts = 3
        #expect(throws: OfficePackageError.tooLarge(what: "parts", limit: 3)) {
            try OPCPackage(zipped: bytes, limits: limits)
        }
    }

    @Test("a damaged archive gives an error, wherever it is damaged, and never a crash")
    func damaged() throws {
        let whole = try Self.sample.zipped()
        for count in stride(from: 0, to: whole.count, by: 7) {
            #expect(throws: OfficePackageError.self) { try OPCPackage(zipped: Array(whole[..<count])) }
        }
        for index in whole.indices {
            var bytes = whole
            bytes[index] ^= 0x5A
            // Some bytes (dates, attributes) carry nothing that is read.
            _ = try? OPCPackage(zipped: bytes)
        }
        #expect(throws: OfficePackageError.missingPart("[Content_Types].xml")) {
            try OPCPackage(zipped: ZipArchive.write([ZipArchive.Entry(name: "a", content: .plain([1]))]))
        }
    }

    @Test("Flat OPC holds the same parts: XML as it is, the rest in base 64")
    func flat() throws {
        let tree = try XMLDocument(Self.sample.flat(program: "Word.Document"), file: "flat")
        #expect(tree.root.name == "pkg:package")
        let parts = tree.root.elements
        #expect(
            parts.map { $0["pkg:name"] } == [
                "/_rels/.rels", "/empty.bin", "/word/_rels/document.xml.rels", "/word/document.xml",
                "/word/media/image1.png",
            ])
        #expect(parts[3].first("pkg:xmlData")?.elements.first?.text == "R&D 😀")
        #expect(parts[4].first("pkg:binaryData")?.text == "iQABAg==")
        let text = try String(decoding: Self.sample.flat(program: "Word.Document"), as: UTF8.self)
        #expect(
            text.hasPrefix(
                """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <?mso-application progid="Word.Document"?>
                <pkg:package
                """))
    }
}
