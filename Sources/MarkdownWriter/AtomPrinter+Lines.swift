extension AtomPrinter {
    /// The characters that would turn the line they begin into a heading, list, quote, rule or table.
    func lineStartEscapes() -> Set<Int> {
        var escapes: Set<Int> = []
        var start = atoms.startIndex
        while start < atoms.endIndex {
            let end =
                atoms[start...].firstIndex { if case .lineBreak = $0 { true } else { false } } ?? atoms.endIndex
            if let offset = actingOffset(in: atoms[start..<end], isFirst: start == atoms.startIndex) {
                escapes.insert(start + offset)
            }
            start = end + 1
        }
        return escapes
    }

    /// Where in the line the character stands that has to lose its effect.
    private func actingOffset(in line: ArraySlice<Atom>, isFirst: Bool) -> Int? {
        guard let first = line.first?.scalar else { return nil }
        func scalar(_ offset: Int) -> Unicode.Scalar? {
            offset < line.count ? line[line.startIndex + offset].scalar : nil
        }
        func endsMarker(_ offset: Int) -> Bool {
            offset >= line.count || scalar(offset) == " " || scalar(offset) == "\t"
        }
        func consists(of allowed: String) -> Bool {
            line.allSatisfy { $0.scalar.map(allowed.unicodeScalars.contains) ?? false }
        }
        switch first {
        case ">": return 0
        case "#":
            let count = line.prefix { $0.scalar == "#" }.count
            return count <= 6 && endsMarker(count) ? 0 : nil
        case "+": return endsMarker(1) ? 0 : nil
        case "-":
            return endsMarker(1) || consists(of: "- \t") || (!isFirst && consists(of: "|:- \t")) ? 0 : nil
        case "=": return !isFirst && consists(of: "= \t") ? 0 : nil
        case "|", ":": return !isFirst && consists(of: "|:- \t") ? 0 : nil
        case "0"..."9":
            let digits = line.prefix { $0.scalar.map { ("0"..."9").contains($0) } ?? false }.count
            guard digits <= 9, scalar(digits) == "." || scalar(digits) == ")",
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
            if case .markup(let number) = atoms[index] {
                let text = markup[Int(number)]
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
