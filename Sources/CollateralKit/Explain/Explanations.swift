import Diagnostics
import ProcessRules
import SpecLoader

/// What `collateral explain` knows: every code of rules, loader, engine and reader.
package enum Explanations {
    /// What a code means, why it matters, how it is mended, and an example.
    package static func text(for code: String) throws(KitError) -> String {
        let wanted = normalized(code)
        guard let found = all.first(where: { $0.code == wanted }) else {
            throw .unknownCode(code: code, near: NearestName.find(wanted, in: all.map(\.code)))
        }
        return found.text
    }

    /// `e9` is E09.
    private static func normalized(_ code: String) -> String {
        let code = code.uppercased()
        guard code.count == 2, let digit = code.last, digit.isNumber else { return code }
        return "\(code.prefix(1))0\(digit)"
    }

    /// Every code with its title.
    package static func overview() -> String {
        all.map { "\($0.code)  \($0.title)\n" }.joined() + "\n'collateral explain CODE' says more.\n"
    }

    struct Entry {
        var code: String
        var title: String
        /// Heading and words.
        var parts: [(heading: String, text: String)]
        var examples: [(heading: String, text: String)]

        var text: String {
            var lines = ["\(code)  \(title)"]
            for part in parts {
                lines += ["", part.heading] + TextWrap.lines(part.text, width: 78).map { "  \($0)" }
            }
            for example in examples where !example.text.isEmpty {
                lines += ["", example.heading] + example.text.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }
            }
            return lines.joined(separator: "\n") + "\n"
        }
    }

    static let all: [Entry] = rules.sorted { $0.code < $1.code }

    private static var rules: [Entry] {
        ProcessRules.explanations.map { rule in
            Entry(
                code: rule.code.rawValue, title: rule.title,
                parts: [("What it means", rule.what), ("Why it matters", rule.why), ("How to mend it", rule.mend)],
                examples: [("Before", rule.before), ("After", rule.after)])
        }
    }
}

/// Breaks text into lines at spaces.
enum TextWrap {
    static func lines(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
            var line = ""
            for word in paragraph.split(separator: " ") {
                if !line.isEmpty, line.count + word.count + 1 > width {
                    lines.append(line)
                    line = ""
                }
                line += line.isEmpty ? String(word) : " \(word)"
            }
            lines.append(line)
        }
        return lines
    }
}
