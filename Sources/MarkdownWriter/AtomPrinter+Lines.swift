extension AtomPrinter {
    /// The characters that would turn the line they begin into a heading, list, quote, rule or table.
    func lineStartEscapes() -> [Int: Bool] {
        var escapes: [Int: Bool] = [:]
        var start = atoms.startIndex
        while start < atoms.endIndex {
            let end =
                atoms[start...].firstIndex { if case .lineBreak = $0 { true } else { false } } ?? atoms.endIndex
            let line = atoms[start..<end].map { $0.scalar ?? "\u{FFFC}" }
            if let offset = actingOffset(in: line, isFirst: start == atoms.startIndex) {
                escapes[start + offset] = true
            }
            start = end + 1
        }
        return escapes
    }

    /// Where in the line the character stands that has to lose its effect.
    private func actingOffset(in line: [Unicode.Scalar], isFirst: Bool) -> Int? {
        guard let first = line.first else { return nil }
        func endsMarker(_ offset: Int) -> Bool {
            offset >= line.count || line[offset] == " " || line[offset] == "\t"
        }
        func consists(of allowed: String) -> Bool {
            line.allSatisfy { allowed.unicodeScalars.contains($0) }
        }
        switch first {
        case ">": return 0
        case "#":
            let count = line.prefix { $0 == "#" }.count
            return count <= 6 && endsMarker(count) ? 0 : nil
        case "+": return endsMarker(1) ? 0 : nil
        case "-":
            return endsMarker(1) || consists(of: "- \t") || (!isFirst && consists(of: "|:- \t")) ? 0 : nil
        case "=": return !isFirst && consists(of: "= \t") ? 0 : nil
        case "|", ":": return !isFirst && consists(of: "|:- \t") ? 0 : nil
        case "0"..."9":
            let digits = line.prefix { ("0"..."9").contains($0) }.count
            guard digits <= 9, digits < line.count, line[digits] == "." || line[digits] == ")",
                endsMarker(digits + 1)
            else { return nil }
            return digits
        default: return nil
        }
    }

    /// The `:` or `.` of addresses that a reader would turn into a link but could not print as they are: within a link,
    /// or holding a character that needs a backslash, which the address would swallow.
    func brokenAutolinks() -> Set<Int> {
        var broken: Set<Int> = []
        var linkDepth = 0
        var region = AddressRegion(end: 0)
        for index in atoms.indices {
            if case .markup(let text) = atoms[index] {
                if text.hasSuffix("[") { linkDepth += 1 } else if text.hasPrefix("](") { linkDepth -= 1 }
            }
            guard let trigger = autolinkTrigger(at: index) else { continue }
            if index >= region.end { region = addressRegion(from: index) }
            let isFragile = region.lastFragile.map { $0 >= index } ?? false
            let needsBackslash = region.lastWithBackslash.map { $0 >= index } ?? false
            if linkDepth > 0 || region.isFollowedByMarkup || (isFragile && needsBackslash) { broken.insert(trigger) }
        }
        return broken
    }

    /// A stretch without spaces, looked at once however many addresses begin in it.
    private struct AddressRegion {
        var end: Int
        /// Only at the very end and before a plain space nothing follows that the address would swallow.
        var isFollowedByMarkup = false
        /// The last character that may need a backslash, and the last that does.
        var lastFragile: Int?
        var lastWithBackslash: Int?
    }

    private func addressRegion(from start: Int) -> AddressRegion {
        var region = AddressRegion(end: atoms[start...].firstIndex { !isOfAddress($0) } ?? atoms.endIndex)
        if region.end < atoms.endIndex {
            region.isFollowedByMarkup = !atoms[region.end].isPlainSpace || mustBeEntity(at: region.end)
        }
        for index in start..<region.end {
            guard let scalar = atoms[index].scalar else { continue }
            if "*_~`[]\\&$|\"'".unicodeScalars.contains(scalar) { region.lastFragile = index }
            // `_` within words and `&` of a query print without any.
            if needsBackslash(scalar, at: index) { region.lastWithBackslash = index }
        }
        return region
    }

    private func isOfAddress(_ atom: Atom) -> Bool {
        guard let scalar = atom.scalar else { return false }
        // For cmark an address ends at a space of ASCII, for pandoc at any; what comes before the later end must be safe
        // for both.
        return scalar != "<" && !(scalar.isASCII && isWhiteSpace(scalar))
    }

    private func autolinkTrigger(at index: Int) -> Int? {
        switch atoms[index].scalar {
        case "h", "H":
            if begins(with: "http://", at: index) { return index + 4 }
            return begins(with: "https://", at: index) ? index + 5 : nil
        case "f", "F": return begins(with: "ftp://", at: index) ? index + 3 : nil
        case "w", "W": return begins(with: "www.", at: index) ? index + 3 : nil
        default: return nil
        }
    }

    /// - Parameter prefix: ASCII in lower case
    private func begins(with prefix: String, at index: Int) -> Bool {
        var position = index
        for expected in prefix.unicodeScalars {
            guard position < atoms.endIndex, let scalar = atoms[position].scalar else { return false }
            let isUpperCase = ("A"..."Z").contains(scalar)
            guard scalar.value == (isUpperCase ? expected.value - 0x20 : expected.value) else { return false }
            position += 1
        }
        return true
    }
}

extension Atom {
    fileprivate var isPlainSpace: Bool { scalar.map(isWhiteSpace) ?? false }
}
