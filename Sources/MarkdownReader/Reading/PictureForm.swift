import Diagnostics
package import DocumentModel

/// How wide a picture is and where it stands, as the words behind its path say: `![Alt](line.png "width=40mm right")`.
struct PictureForm {
    var width: Image.Width?
    var place: Image.Place?

    init(_ words: String) throws(PictureFormProblem) {
        for word in words.split(whereSeparator: \.isWhitespace) {
            if let place = Image.Place(rawValue: String(word)) {
                guard self.place == nil else { throw .twice("a place") }
                self.place = place
            } else if word.hasPrefix("width=") {
                guard width == nil else { throw .twice("a width") }
                guard let width = Self.width(word.dropFirst("width=".count)) else { throw .width(String(word)) }
                self.width = width
            } else {
                throw .unknown(String(word))
            }
        }
    }

    /// In points, by unit.
    private static let units: [(name: String, points: Double)] = [
        ("mm", 72 / 25.4), ("cm", 72 / 2.54), ("in", 72), ("pt", 1),
    ]

    /// At least a millimetre, at most a metre; whole parts of a hundred.
    private static func width(_ text: Substring) -> Image.Width? {
        if text.hasSuffix("%") {
            guard let percent = Int(text.dropLast()), (1...100).contains(percent) else { return nil }
            return .percent(percent)
        }
        guard let unit = units.first(where: { text.hasSuffix($0.name) }) else { return nil }
        let number = text.dropLast(unit.name.count)
        guard number.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }),
            let value = Double(number)
        else { return nil }
        let points = value * unit.points
        return (72 / 25.4 - 0.001...7_200 / 2.54).contains(points) ? .points(points) : nil
    }
}

/// Why the words behind a picture's path say nothing.
package enum PictureFormProblem: Error, Equatable {
    case unknown(String)
    case width(String)
    /// `a width`, `a place`.
    case twice(String)
    case tag
    /// A place of its own in a line with something else.
    case notAlone(Image.Place)

    var words: (message: String, help: String) {
        switch self {
        case .unknown(let word):
            let known = Image.Place.allCases.map(\.rawValue) + ["width"]
            let name = word.prefix { $0 != "=" }
            let near = NearestName.find(String(name), in: known)
            return (
                "'\(word)' says nothing about a picture",
                near.map { "did you mean '\($0 == "width" ? "width=40mm" : $0)'?" }
                    ?? "behind its path stand a width and a place, such as \"width=40mm right\""
            )
        case .width(let word):
            return (
                "'\(word)' is no width of a picture",
                "write a number from 1 mm to 1 m with mm, cm, in or pt, or from 1% to 100% of the room there is: width=40mm"
            )
        case .twice(let what): return ("a picture has \(what) once", "")
        case .tag:
            return ("no tag may say how wide a picture is or where it stands", "write it as it is: \"width=40mm\"")
        case .notAlone(let place):
            return (
                "a picture that stands '\(place.rawValue)' needs a paragraph of its own",
                "leave a line empty before and after it, or take '\(place.rawValue)' out; in a list, a table or a heading "
                    + "it stands in the line"
            )
        }
    }
}

extension MarkupNode {
    /// Whether the picture, or a link around it, is all of a paragraph that is no item of a list.
    var isPictureAlone: Bool {
        guard let parent, parent.firstChild?.next == nil else { return false }
        switch parent.kind {
        case .link: return parent.isPictureAlone
        case .paragraph: return parent.parent?.kind != .item
        default: return false
        }
    }
}
