import DocumentModel
import MarkdownReader
import TestSupport
import Testing

/// What stands before, in and after a section never melts together: the whole text reads as its pieces do, each rendered
/// and parsed apart.
///
/// What is compared are the words of each paragraph, heading, code block and row, in their order. Lists, quotes and tables
/// around them may join (the rounds of a loop, the rows of one table), so they are left out.
@Suite("A text with sections reads as its pieces read apart")
struct BoundaryDifferenceTests {
    indirect enum Piece {
        /// Whole constructs: what one opens (a fence, a comment) it closes.
        case text([String])
        case section(indentation: Int, rounds: Int, [Piece])

        /// `{{#two}}` is a loop of two rounds.
        var template: String {
            switch self {
            case .text(let constructs): return constructs.joined()
            case .section(let indentation, let rounds, let pieces):
                let (lead, name) = (String(repeating: " ", count: indentation), ["none", "one", "two"][rounds])
                let body = pieces.map(\.template).joined()
                return "\(lead){{#\(name)}}\n\(body)\(lead){{/\(name)}}\n"
            }
        }

        var leaves: [String] {
            switch self {
            case .text(let constructs): BoundaryDifferenceTests.leaves(of: constructs.joined())
            case .section(_, let rounds, let pieces):
                Array(repeating: pieces.flatMap(\.leaves), count: rounds).flatMap { $0 }
            }
        }
    }

    static func leaves(of template: String) -> [String] {
        let reading = TinyEngine.read(template, ["one": ["v"], "two": ["v", "v"]])
        return leaves(of: reading.blocks, title: reading.title)
    }

    private static func leaves(of blocks: [Block], title: [Inline]? = nil) -> [String] {
        let texts = (title.map { [$0.plainText] } ?? []) + blocks.flatMap(texts)
        // Signs differ by where a line stands (`- x` is an item or code); the letters do not.
        return texts.map { text in String(text.unicodeScalars.filter { ("a"..."z").contains($0) }.map(Character.init)) }
            .filter { !$0.isEmpty }
    }

    private static func texts(_ block: Block) -> [String] {
        switch block {
        case .heading(let heading): [heading.content.plainText]
        case .paragraph(let content): [content.plainText]
        case .list(let list): list.items.flatMap { $0.blocks.flatMap(texts) }
        case .table(let table):
            ((table.header.map { [$0] } ?? []) + table.rows).map { $0.map(\.content.plainText).joined() }
        case .quote(let blocks): blocks.flatMap(texts)
        case .callout(let callout): [callout.title.plainText] + callout.blocks.flatMap(texts)
        case .code(let code): [code.text]
        case .thematicBreak, .field, .figure: []
        }
    }

    // MARK: Random templates

    struct Author {
        var random: SeededRandom
        private var words = 0

        init(seed: Int) { random = SeededRandom(seed: UInt64(seed)) }

        mutating func pieces(depth: Int = 0) -> [Piece] {
            (0..<(1 + random.roll(4))).flatMap { _ -> [Piece] in
                var pieces: [Piece] = []
                if random.roll(5) > 0 { pieces.append(.text(text())) }
                if depth < 3, random.roll(2) == 0 {
                    pieces.append(
                        .section(indentation: random.roll(4), rounds: random.roll(3), self.pieces(depth: depth + 1)))
                }
                return pieces
            }.joiningTexts
        }

        private mutating func word() -> String {
            words += 1
            let letters = Array("abcdefghijklmnoprstu")
            return "q\(letters[words / 400 % 20])\(letters[words / 20 % 20])\(letters[words % 20])"
        }

        private mutating func text() -> [String] { (0..<(1 + random.roll(3))).map { _ in construct() } }

        /// What is indented may go on with an item before, and what comes directly behind it then stands elsewhere than it
        /// would apart; an empty line keeps that out.
        private mutating func construct() -> String {
            let text = bareConstruct()
            return text.hasPrefix("  ") ? text + "\n" : text
        }

        private mutating func bareConstruct() -> String {
            let lead = ["", "", "", "  ", "   ", "> ", "- ", "1. ", "  - ", "> - ", "- > ", "* ", "1) "][
                random.roll(13)]
            let inside = String(lead.map { $0 == ">" ? ">" : " " })
            switch random.roll(14) {
            case 0...4: return "\(lead)\(word())\n"
            case 5: return "\(lead)\(word())\n\(inside)\(word())\n"
            case 6: return "\(lead)\(word())\n\(word())\n"
            case 7: return "\(lead)| \(word()) | \(word()) |\n\(inside)|---|---|\n\(inside)| \(word()) | {{one}} |\n"
            // A row that goes on with a table before takes the lines behind it for rows too, as it would not apart.
            case 8: return "\(lead)| \(word()) | \(word()) |\n\n"
            case 9: return "\(lead)```\n\(inside)\(word())\n\(inside)```\n"
            case 10: return "\(lead)## \(word())\n"
            case 11: return "\n"
            case 12: return ["---\n", "===\n", "***\n", "<!-- -->\n", "> \n", "|---|---|\n"][random.roll(6)]
            default: return "\(lead)\(word())\n\n\(inside)\(word())\n"
            }
        }
    }

    @Test("whatever stands in them", arguments: 0..<8)
    func same(seed: Int) {
        var author = Author(seed: seed)
        for _ in 0..<200 {
            let pieces = author.pieces()
            guard Self.differs(pieces) else { continue }
            let small = Self.shrunk(pieces)
            let template = small.map(\.template).joined()
            #expect(Self.leaves(of: template) == small.flatMap(\.leaves), "\(template)")
        }
    }

    private static func differs(_ pieces: [Piece]) -> Bool {
        leaves(of: pieces.map(\.template).joined()) != pieces.flatMap(\.leaves)
    }

    /// The smallest template that still differs, by leaving out pieces and lines one at a time.
    private static func shrunk(_ pieces: [Piece]) -> [Piece] {
        var pieces = pieces
        while let smaller = variants(of: pieces).first(where: differs) { pieces = smaller }
        return pieces
    }

    private static func variants(of pieces: [Piece]) -> [[Piece]] {
        pieces.indices.flatMap { index -> [[Piece]] in
            var others = [Array(pieces[..<index] + pieces[(index + 1)...])]
            switch pieces[index] {
            case .text(let text):
                for line in text.indices {
                    let smaller = Piece.text(Array(text[..<line] + text[(line + 1)...]))
                    others.append(pieces[..<index] + [smaller] + pieces[(index + 1)...])
                }
            case .section(let indentation, let rounds, let inner):
                others += variants(of: inner).map {
                    pieces[..<index] + [.section(indentation: indentation, rounds: rounds, $0)] + pieces[(index + 1)...]
                }
                if rounds > 1 {
                    others.append(
                        pieces[..<index] + [.section(indentation: indentation, rounds: 1, inner)]
                            + pieces[(index + 1)...])
                }
            }
            return others.map(\.joiningTexts)
        }
    }
}

extension [BoundaryDifferenceTests.Piece] {
    /// Neighbouring texts are one.
    fileprivate var joiningTexts: Self {
        reduce(into: []) { result, piece in
            if case .text(let text) = piece, case .text(let before)? = result.last {
                result[result.count - 1] = .text(before + text)
            } else {
                result.append(piece)
            }
        }
    }
}
