import Diagnostics

extension BoundaryPlacer {
    /// The text with its boundaries put in, and its lines.
    mutating func weave() {
        let original = origins.original
        var starts: [Int] = []
        var originalStarts: [Int] = []
        var woven: [UInt8] = []
        var joint = 0
        var start = 0
        woven.reserveCapacity(original.count + joints.count * 12)
        while start < original.count {
            let end = original[start...].firstIndex(of: UInt8(ascii: "\n")) ?? original.count - 1
            while joint < joints.count, joints[joint].gap.upperBound < start { joint += 1 }
            var isLeftOut = false
            if joint < joints.count {
                let next = joints[joint]
                if next.kind == .row {
                    isLeftOut = next.gap.contains(start)
                } else if next.gap.upperBound == start, !joins(next) {
                    starts.append(woven.count)
                    originalStarts.append(start)
                    woven += next.prefix
                    woven += "<!---->\n".utf8
                }
            }
            if !isLeftOut {
                starts.append(woven.count)
                originalStarts.append(start)
                woven += original[start...end]
            }
            start = end + 1
        }
        bytes = woven
        origins.starts = starts
        origins.originalStarts = originalStarts
    }

    /// `&#x100000;` would be a mark once cmark has read it.
    mutating func refuseCharacterReferences() {
        var at = bytes.startIndex
        while let found = bytes[at...].firstIndex(of: UInt8(ascii: "&")) {
            at = found + 1
            guard at < bytes.count, bytes[at] == UInt8(ascii: "#") else { continue }
            let digits = bytes[(at + 1)...].prefix(10).prefix { $0 != UInt8(ascii: ";") }
            let text = String(decoding: digits, as: UTF8.self)
            let value = text.first == "x" || text.first == "X" ? UInt32(text.dropFirst(), radix: 16) : UInt32(text)
            guard let value, value >= 0x100000 else { continue }
            let line = origins.starts.partitioningIndex { $0 > found }
            let place = origins.place(line: line, byte: found - origins.starts[line - 1], length: digits.count + 3)
            problems.append(.reservedCharacter(place ?? Place(file: "")))
            bytes[at] = UInt8(ascii: "?")
        }
    }
}
