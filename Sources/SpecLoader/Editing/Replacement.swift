/// A stretch of a file and the text that takes its place.
package struct Replacement: Hashable, Sendable {
    /// UTF-8 offsets in the file, its byte order mark included.
    package var range: Range<Int>
    package var text: String

    package init(_ range: Range<Int>, _ text: String) {
        self.range = range
        self.text = text
    }
}

/// A text that is changed step by step and knows of each byte whether it was there before.
struct EditedText {
    private enum Piece {
        /// Of the text as it was.
        case kept(Range<Int>)
        case new([UInt8])

        var count: Int {
            switch self {
            case .kept(let range): range.count
            case .new(let bytes): bytes.count
            }
        }

        func part(_ range: Range<Int>) -> Piece {
            switch self {
            case .kept(let whole): .kept((whole.lowerBound + range.lowerBound)..<(whole.lowerBound + range.upperBound))
            case .new(let bytes): .new(Array(bytes[range]))
            }
        }
    }

    let original: [UInt8]
    private var pieces: [Piece]

    init(_ original: [UInt8]) {
        self.original = original
        pieces = [.kept(0..<original.count)]
    }

    var bytes: [UInt8] {
        pieces.flatMap { piece in
            switch piece {
            case .kept(let range): Array(original[range])
            case .new(let bytes): bytes
            }
        }
    }

    /// - Parameter changes: in offsets of the text as it is now, from its beginning to its end; they do not overlap
    mutating func apply(_ changes: [Replacement]) {
        var changed: [Piece] = []
        // The piece that comes next, and how much of it is done.
        var (index, done, start) = (0, 0, 0)
        func skip(to end: Int, keeping isKept: Bool) {
            while start < end, index < pieces.count {
                let piece = pieces[index]
                let part = min(piece.count - done, end - start)
                if isKept { changed.append(piece.part(done..<(done + part))) }
                start += part
                done += part
                if done == piece.count { (index, done) = (index + 1, 0) }
            }
        }
        for change in changes {
            skip(to: change.range.lowerBound, keeping: true)
            changed.append(.new(Array(change.text.utf8)))
            skip(to: change.range.upperBound, keeping: false)
        }
        skip(to: .max, keeping: true)
        pieces = changed
    }

    /// What was done as changes of the original text, none touching another.
    var replacements: [Replacement] {
        var found: [Replacement] = []
        var end = 0
        var new: [UInt8] = []
        for piece in pieces + [.kept(original.count..<original.count)] {
            switch piece {
            case .new(let bytes): new += bytes
            case .kept(let range):
                // An empty stretch in between keeps nothing apart, but for the last, which ends the text.
                guard !range.isEmpty || range.lowerBound == original.count else { continue }
                if end < range.lowerBound || !new.isEmpty {
                    found.append(Replacement(end..<range.lowerBound, String(decoding: new, as: UTF8.self)))
                }
                end = range.upperBound
                new = []
            }
        }
        return found.filter { !$0.range.isEmpty || !$0.text.isEmpty }
    }
}
