package import Diagnostics

/// Turns a file's bytes into text that can be parsed.
package enum SourceReader {
    /// The text without byte order mark, what was wrong with the bytes, and whether the text is worth parsing.
    ///
    /// A control character is told and stands as U+FFFD in the text, so that everything else can still be read. Bytes
    /// that are no text become U+FFFD only to be shown.
    static func read(_ file: SpecFile) -> (source: SourceText?, diagnostics: [Diagnostic], isReadable: Bool) {
        let bytes = file.bytes
        guard bytes.count <= YAMLLimits.bytes else {
            return (nil, [SpecFault.tooLarge.diagnostic(at: Place(file: file.path))], false)
        }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return (nil, [SpecFault.utf16.diagnostic(at: Place(file: file.path))], false)
        }
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        guard let text = String(validating: content, as: UTF8.self) else {
            let shown = SourceText(file: file.path, text: String(decoding: content, as: UTF8.self))
            return (shown, [invalidByte(content, file)], false)
        }
        guard mayStopParser(content) else { return (SourceText(file: file.path, text: text), [], true) }
        let cleaned = cleaned(SourceText(file: file.path, text: text), of: ForbiddenCharacters.stopsParser)
        return (cleaned.source, cleaned.diagnostics, true)
    }

    /// The same for a template, whose text is no value: the characters that may stand in no document are told here.
    package static func readTemplate(
        _ file: SpecFile
    ) -> (source: SourceText?, diagnostics: [Diagnostic], isReadable: Bool) {
        let (source, diagnostics, isReadable) = read(file)
        guard isReadable, let source,
            source.text.unicodeScalars.contains(where: ForbiddenCharacters.isForbiddenInTemplate)
        else { return (source, diagnostics, isReadable) }
        let cleaned = cleaned(source, of: ForbiddenCharacters.isForbiddenInTemplate)
        return (cleaned.source, diagnostics + cleaned.diagnostics, true)
    }

    private static func invalidByte(_ bytes: ArraySlice<UInt8>, _ file: SpecFile) -> Diagnostic {
        var iterator = bytes.makeIterator()
        var parser = Unicode.UTF8.ForwardParser()
        var offset = 0
        while case .valid(let units) = parser.parseScalar(from: &iterator) { offset += units.count }
        let good = SourceText(file: file.path, text: String(decoding: bytes.prefix(offset), as: UTF8.self))
        let start = good.position(utf8Offset: offset)
        let index = min(bytes.startIndex + offset, bytes.endIndex - 1)
        return SpecFault.notUTF8(byte: bytes[index])
            .diagnostic(
                at: Place(file: file.path, start: start, end: Position(line: start.line, column: start.column + 1)))
    }

    /// Whether any byte may belong to a character that libyaml does not read.
    private static func mayStopParser(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            for byte in bytes {
                if byte < 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09 { return true }
                if byte == 0x7F || byte == 0xC2 || byte == 0xEF { return true }
            }
            return false
        }
    }

    private static func cleaned(
        _ source: SourceText, of isForbidden: (Unicode.Scalar) -> Bool
    ) -> (source: SourceText, diagnostics: [Diagnostic]) {
        var offsets: [(Int, Unicode.Scalar)] = []
        var clean = String.UnicodeScalarView()
        var offset = 0
        for scalar in source.text.unicodeScalars {
            if isForbidden(scalar) {
                offsets.append((offset, scalar))
                clean.append("\u{FFFD}")
            } else {
                clean.append(scalar)
            }
            offset += UTF8.width(scalar)
        }
        guard !offsets.isEmpty else { return (source, []) }
        // Hundreds of them are a file that is no text at all; the first few say so.
        let diagnostics = offsets.prefix(20).map { offset, scalar in
            let start = source.position(utf8Offset: offset)
            let place = Place(file: source.file, line: start.line, column: start.column, length: 1)
            return SpecFault.forbiddenCharacter(scalar).diagnostic(at: place)
        }
        return (SourceText(file: source.file, text: String(clean)), diagnostics)
    }
}
