/// Puts what follows from the document in place of what a PDF has of the clock, so that the same document is the same
/// bytes. Nothing moves: what is put there is as long as what was there.
///
/// | LibreOffice writes | it becomes |
/// | --- | --- |
/// | `<xmp:CreateDate>2026-11-30T23:40:01Z</xmp:CreateDate>` | the document's own day, or blanks |
/// | `/CreationDate(D:20261130234001Z')` | the same |
/// | `/ID [ <FC53…> <FC53…> ]`, `/DocChecksum /C5CE…` | the identifier of the document |
struct PDFSeal {
    private let id: [UInt8]
    private let day: String?

    init(of file: WordFile) {
        id = Array(file.id.uppercased().utf8)
        day = file.day
    }

    /// nil where the bytes are no whole PDF.
    func sealed(_ bytes: [UInt8]) -> [UInt8]? {
        var pdf = bytes
        guard PDFSeal.isWhole(pdf) else { return nil }
        sealMetadata(&pdf)
        // These stand at the end.
        for key in ["/CreationDate(", "/ModDate("] {
            guard let start = PDFSeal.last(key, in: pdf), let end = pdf[start...].firstIndex(of: UInt8(ascii: ")"))
            else { continue }
            let digits = day.map { $0.filter { $0 != "-" } + "000000Z" }
            replace(start...end, in: &pdf, with: digits.map { "\(key)D:\($0))" })
        }
        if let start = PDFSeal.last("/ID", in: pdf), let end = pdf[start...].firstIndex(of: UInt8(ascii: "]")) {
            sealDigits((start + 3)..<end, in: &pdf)
        }
        let checksum = "/DocChecksum /"
        if let start = PDFSeal.last(checksum, in: pdf) {
            let digits = start + checksum.utf8.count
            sealDigits(digits..<(pdf[digits...].firstIndex { !PDFSeal.isDigit($0) } ?? digits), in: &pdf)
        }
        return pdf
    }

    /// Whether the end says where the list of its objects begins, and it begins there.
    ///
    ///     startxref
    ///     40213
    ///     %%EOF
    private static func isWhole(_ pdf: [UInt8]) -> Bool {
        let key = "startxref"
        guard pdf.starts(with: "%PDF-".utf8), let start = last(key, in: pdf), pdf.count - start < 1024 else {
            return false
        }
        let words = pdf[(start + key.utf8.count)...].split(maxSplits: 2) { $0 == 10 || $0 == 13 || $0 == 32 }
        guard words.count >= 2, words[1].starts(with: "%%EOF".utf8),
            let list = Int(String(decoding: words[0], as: UTF8.self)), pdf.indices.contains(list)
        else { return false }
        return pdf[list...].starts(with: "xref".utf8) || isListAsStream(pdf[list...].prefix(1024))
    }

    /// `12 0 obj << … /Type /XRef … >> stream` (ISO 32000-1, 7.5.8)
    private static func isListAsStream(_ object: ArraySlice<UInt8>) -> Bool {
        let words = object.split(maxSplits: 3) { $0 == 10 || $0 == 13 || $0 == 32 }
        guard words.count == 4, words[0...1].allSatisfy({ Int(String(decoding: $0, as: UTF8.self)) != nil }),
            words[2].starts(with: "obj".utf8), let end = object.firstRange(of: Array("stream".utf8))?.lowerBound
        else { return false }
        return ["/Type /XRef", "/Type/XRef"].contains { object[..<end].firstRange(of: Array($0.utf8)) != nil }
    }

    /// The dates of the XMP packet, which is written as it is for every program to read. It comes last: a picture may
    /// bring one of its own.
    private func sealMetadata(_ pdf: inout [UInt8]) {
        guard let begin = PDFSeal.last("<?xpacket begin", in: pdf),
            let end = pdf[begin...].firstRange(of: Array("<?xpacket end".utf8))?.lowerBound
        else { return }
        for name in ["xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate"] {
            guard let start = pdf[begin..<end].firstRange(of: Array("<\(name)>".utf8)),
                let stop = pdf[start.upperBound..<end].firstRange(of: Array("</\(name)>".utf8))
            else { continue }
            replace(
                start.lowerBound...(stop.upperBound - 1), in: &pdf,
                with: day.map { "<\(name)>\($0)T00:00:00Z</\(name)>" })
        }
    }

    /// Fills up with blanks; blanks alone where there is nothing to say, or no room for it.
    private func replace(_ range: ClosedRange<Int>, in pdf: inout [UInt8], with text: String?) {
        let new = Array((text ?? "").utf8)
        let fits = new.count <= range.count
        for (offset, index) in range.enumerated() {
            pdf[index] = fits && offset < new.count ? new[offset] : UInt8(ascii: " ")
        }
    }

    /// Each run of 16 or more hexadecimal digits becomes the identifier, as often as it takes.
    private func sealDigits(_ range: Range<Int>, in pdf: inout [UInt8]) {
        var start = range.lowerBound
        while start < range.upperBound {
            var end = start
            while end < range.upperBound, PDFSeal.isDigit(pdf[end]) { end += 1 }
            if end - start >= 16, !id.isEmpty {
                for index in start..<end { pdf[index] = id[(index - start) % id.count] }
            }
            start = max(end, start + 1)
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "F"),
            UInt8(ascii: "a")...UInt8(ascii: "f"):
            true
        case _: false
        }
    }

    private static func last(_ key: String, in pdf: [UInt8]) -> Int? {
        let key = Array(key.utf8)
        var start = pdf.count - key.count
        while start >= 0 {
            if pdf[start] == key[0], pdf[start..<(start + key.count)].elementsEqual(key) { return start }
            start -= 1
        }
        return nil
    }
}
