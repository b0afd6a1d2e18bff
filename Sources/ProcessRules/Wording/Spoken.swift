import Diagnostics
import Records
import SalesModel

extension Sequence<String> {
    /// `'a', 'b' and 'c'`
    func quoted(_ joint: String = "and") -> String { listed(joint: joint) }
}

extension Int {
    /// `1 day`, `12 days`
    func counted(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}

extension Place {
    /// As somebody says it who reads the other file: `line 12`, or `Specs/process.yaml:12`.
    func seen(from other: Place) -> String {
        file == other.file ? "line \(start.line)" : "\(file):\(start.line)"
    }
}

extension String {
    /// How the name reads as an id: `Plant manager` is `plant-manager`; empty where nothing is left of it.
    var slug: String { Identifier.slug(self) ?? "" }

    /// Without differences that no reader sees: case, and spaces around and between.
    var folded: String { lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    /// The words, in lower case.
    var words: [String] { lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init) }
}
