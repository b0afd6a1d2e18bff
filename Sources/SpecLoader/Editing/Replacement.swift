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

    /// - Parameter changes: in offsets of the text as it is now; they do not overlap.
    mutating func apply(_ changes: [Replacement]) {
        // What is put in at a spot goes before what is replaced from there on.
        let fromTheEnd = changes.sorted {
            ($0.range.lowerBound, $0.range.upperBound) > ($1.range.lowerBound, $1.range.upperBound)
        }
        for change in fromTheEnd { apply(change) }
    }

    private mutating func apply(_ change: Replacement) {
        var before: [Piece] = []
        var behind: [Piece] = []
        var start = 0
        for piece in pieces {
            let end = start + piece.count
            if start < change.range.lowerBound {
                before.append(piece.part(0..<(min(end, change.range.lowerBound) - start)))
            }
            if end > change.range.upperBound {
                behind.append(piece.part((max(start, change.range.upperBound) - start)..<piece.count))
            }
            start = end
        }
        pieces = before + [.new(Array(change.text.utf8))] + behind
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
