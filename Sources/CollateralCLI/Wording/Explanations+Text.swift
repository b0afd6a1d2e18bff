import Assembly
import Diagnostics

/// What `collateral explain` prints.
extension Explanations {
    /// What a code means, why it matters, how it is mended, and an example.
    static func text(for code: String) throws(WorkspaceError) -> String {
        let wanted = normalized(code)
        guard let found = all.first(where: { $0.code.rawValue == wanted }) else {
            throw .unknownCode(code: code, near: NearestName.find(wanted, in: all.map(\.code.rawValue)))
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
    static func overview() -> String {
        all.map { "\($0.code.rawValue)  \($0.title)\n" }.joined()
            + """

            'collateral explain CODE' says more. A warning (W...) that you live with is
            waived with its reason in Specs/process.yaml: 'collateral explain W08' says how.

            """
    }
}

extension Explanation {
    fileprivate var text: String {
        var lines = ["\(code.rawValue)  \(title)"]
        for (heading, words) in [("What it means", what), ("Why it matters", why), ("How to mend it", fix)] {
            lines += ["", heading] + TextWrap.lines(words, width: 78).map { "  \($0)" }
        }
        for (heading, example) in [("Before", before), ("After", after)] where !example.isEmpty {
            lines += ["", heading]
            lines += example.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }
        }
        if let setting {
            lines += [
                "", "Or draw the line elsewhere, in Specs/process.yaml", "    rules:", "      thresholds:",
                "        \(setting)",
            ]
        }
        if code.rawValue.hasPrefix("W") { lines += waiver }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Every warning of a rule can be waived; errors cannot.
    private var waiver: [String] {
        [
            "", "Or live with it, and say why in Specs/process.yaml",
            "    rules:",
            "      waivers:",
            "        - rule: \(code.rawValue)",
            "          because: Why it is right for us",
        ]
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
