extension BlockScanner {
    /// The quote or item that begins here.
    func opening(_ cursor: LineCursor, interruptsParagraph: Bool) -> Container.Kind? {
        guard cursor.indentation < 4, let first = cursor.first else { return nil }
        if first == UInt8(ascii: ">") { return .quote }
        let start = cursor.firstNonBlank
        var at = start
        let marker: UInt8
        switch first {
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
            if isThematicBreak(cursor) { return nil }
            marker = first
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            while at < cursor.end, at - start < 9, isDigit(at) { at += 1 }
            guard at < cursor.end, byte(at) == UInt8(ascii: ".") || byte(at) == UInt8(ascii: ")") else { return nil }
            if interruptsParagraph, at - start != 1 || first != UInt8(ascii: "1") { return nil }
            marker = byte(at)
        default: return nil
        }
        at += 1
        let length = at - start
        guard at == cursor.end || byte(at).isBlank else { return nil }
        var behind = cursor
        let indentation = cursor.indentation
        behind.skipToken(length: length)
        if behind.isBlank {
            return interruptsParagraph ? nil : .item(width: indentation + length + 1, marker: marker)
        }
        let padding = behind.indentation
        return .item(width: indentation + length + (padding > 4 ? 1 : padding), marker: marker)
    }

    func isParagraphText(_ cursor: LineCursor) -> Bool {
        cursor.indentation >= 4
            || !isHeading(cursor) && !isThematicBreak(cursor) && fence(cursor) == nil && !begins("<!--", cursor)
    }

    func isThematicBreak(_ cursor: LineCursor) -> Bool {
        guard cursor.indentation < 4, let marker = cursor.first,
            marker == UInt8(ascii: "*") || marker == UInt8(ascii: "-") || marker == UInt8(ascii: "_")
        else { return false }
        var count = 0
        for at in cursor.firstNonBlank..<cursor.end {
            if byte(at) == marker { count += 1 } else if !byte(at).isBlank { return false }
        }
        return count >= 3
    }

    func isHeading(_ cursor: LineCursor) -> Bool {
        guard cursor.indentation < 4 else { return false }
        var at = cursor.firstNonBlank
        let start = at
        while at < cursor.end, byte(at) == UInt8(ascii: "#") { at += 1 }
        return (1...6).contains(at - start) && (at == cursor.end || byte(at).isBlank)
    }

    /// `===` or `---` under a line of text, which makes it a heading.
    func isUnderline(_ cursor: LineCursor) -> Bool {
        guard leaf == .paragraph, let marker = cursor.first, marker == UInt8(ascii: "=") || marker == UInt8(ascii: "-")
        else {
            return false
        }
        var at = cursor.firstNonBlank
        while at < cursor.end, byte(at) == marker { at += 1 }
        while at < cursor.end, byte(at).isBlank { at += 1 }
        return at == cursor.end
    }

    func fence(_ cursor: LineCursor) -> (marker: UInt8, length: Int, hasNothingBehind: Bool)? {
        guard cursor.indentation < 4, let marker = cursor.first,
            marker == UInt8(ascii: "`") || marker == UInt8(ascii: "~")
        else { return nil }
        let start = cursor.firstNonBlank
        var at = start
        while at < cursor.end, byte(at) == marker { at += 1 }
        let length = at - start
        guard length >= 3 else { return nil }
        var hasNothingBehind = true
        while at < cursor.end {
            if marker == UInt8(ascii: "`"), byte(at) == marker { return nil }
            if !byte(at).isBlank { hasNothingBehind = false }
            at += 1
        }
        return (marker, length, hasNothingBehind)
    }

    /// The cells of a table's delimiter row (`| --- | :-: |`), nil where the line is none.
    func delimiterCells(_ cursor: LineCursor) -> Int? {
        guard cursor.indentation < 4 else { return nil }
        return TableLine.delimiterCells(bytes(of: cursor))
    }

    func begins(_ marker: StaticString, _ cursor: LineCursor) -> Bool {
        cursor.indentation < 4 && bytes(of: cursor).starts(with: Self.utf8(marker))
    }

    func contains(_ marker: StaticString, _ cursor: LineCursor) -> Bool {
        let line = bytes(of: cursor)
        let marker = Self.utf8(marker)
        return line.indices.contains { line[$0...].starts(with: marker) }
    }

    func bytes(of cursor: LineCursor) -> ArraySlice<UInt8> { text[cursor.firstNonBlank..<cursor.end] }

    private func byte(_ index: Int) -> UInt8 { text[index] }

    private func isDigit(_ index: Int) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[index]) }

    private static func utf8(_ text: StaticString) -> [UInt8] { text.withUTF8Buffer { Array($0) } }
}
