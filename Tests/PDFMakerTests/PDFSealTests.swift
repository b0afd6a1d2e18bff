import Testing

@testable import PDFMaker

@Suite("A PDF says nothing of the clock")
struct PDFSealTests {
    private static let id = "0123456789abcdef0123456789abcdef"

    private static func pdf(xmp: String, info: String, id: String) -> String {
        """
        %PDF-1.6
        xref
        <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
           <xmp:CreateDate>2020-01-01T00:00:00Z</xmp:CreateDate> of a picture
        <?xpacket end="w"?>
        <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
           \(xmp)
        <?xpacket end="w"?>
        <</Title<FEFF>
        \(info)>>
        trailer
        <</Size 3
        /ID [ <\(id)>
        <\(id)> ]
        /DocChecksum /\(id)
        >>
        startxref
        9
        %%EOF

        """
    }

    @Test(
        "what LibreOffice takes from the clock becomes the document's day, or nothing",
        arguments: [
            (
                "2026-12-03", "<xmp:CreateDate>2026-12-03T00:00:00Z</xmp:CreateDate>",
                "/CreationDate(D:20261203000000Z) "
            ),
            (nil, String(repeating: " ", count: 53), String(repeating: " ", count: 33)),
        ] as [(String?, String, String)])
    func sealed(day: String?, xmp: String, info: String) throws {
        let before = Self.pdf(
            xmp: "<xmp:CreateDate>2026-11-30T23:40:01Z</xmp:CreateDate>", info: "/CreationDate(D:20261130234001Z')",
            id: "FC539155792D1981DF23921547086CC4")
        let seal = PDFSeal(of: WordFile(bytes: [], id: Self.id, day: day))
        let sealed = try #require(seal.sealed(Array(before.utf8)))
        #expect(String(decoding: sealed, as: UTF8.self) == Self.pdf(xmp: xmp, info: info, id: Self.id.uppercased()))
    }

    @Test(
        "what is no whole PDF is none",
        arguments: [
            "", "no PDF", "%PDF-1.6\n1 0 obj", "%%EOF", "%PDF-1.6\n%%EOF\n", "%PDF-1.6\nstartxref\n%%EOF\n",
            "%PDF-1.6\nxref\nstartxref\n9\n", "%PDF-1.6\nxref\nstartxref\n8\n%%EOF\n",
            "%PDF-1.6\nxref\nstartxref\n99999999999999999999\n%%EOF\n",
            "%PDF-1.6\n7 0 obj <</Type /Font>> stream\n/Type /XRef\nstartxref\n9\n%%EOF\n",
        ])
    func broken(text: String) {
        #expect(PDFSeal(of: WordFile(bytes: [], id: Self.id)).sealed(Array(text.utf8)) == nil)
    }

    @Test(
        "another program's PDF, without these spots, stays as it is",
        arguments: ["xref", "7 0 obj\n<</Type /XRef/Size 8>>\nstream\n", "7 0 obj<</Size 8/Type/XRef>>stream\n"])
    func foreign(list: String) {
        let text = Array("%PDF-1.4\n\(list)\n/CreationDate 5 0 R /ID []\nstartxref\n9\n%%EOF\n".utf8)
        #expect(PDFSeal(of: WordFile(bytes: [], id: Self.id)).sealed(text) == text)
    }
}
