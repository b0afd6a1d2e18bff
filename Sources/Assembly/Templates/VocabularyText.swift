import Diagnostics

/// `Templates/words.yaml` for translators to start from: every word in English, and where it is used.
package enum VocabularyText {
    /// - Parameter language: a language tag, named in the first line: `de`
    package static func text(for language: String) -> String {
        var lines = """
            # The words of documents that neither specs nor templates say, for the language '\(language)': yours go in the place of the
            # English ones, in quotes. What you delete stays English; 'collateral check' says how much does. Behind each word
            # stands where it is used. {braces} and what is in them stay: a name or a number takes their place.
            # Dates and amounts are written as 'locale' says in Specs/process.yaml.
            """.split(separator: "\n").map(String.init)
        for group in VocabularyGroup.all {
            lines += ["", "# \(group.summary).", "\(group.key):"]
            lines += group.words.map(line)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// `  page: "Page"  # Page, in the footer`; as a comment where one word would take the place of several.
    private static func line(_ word: VocabularyGroup.Word) -> String {
        let others = word.otherEnglish.isEmpty ? "" : " Also: \(word.otherEnglish.joined(separator: ", "))."
        let repeatsWord = word.summary == "For '\(word.english.trimmingSuffix { ".:".contains($0) })'"
        let comment = repeatsWord ? "" : "  # \(word.summary)\(others.isEmpty ? "" : ".")\(others)"
        return "  \(others.isEmpty ? "" : "# ")\(word.key): \(DiagnosticJSON.string(word.english))\(comment)"
    }
}

extension String {
    /// Without the characters at its end that are such.
    fileprivate func trimmingSuffix(while isSuch: (Character) -> Bool) -> Substring {
        var rest = self[...]
        while let last = rest.last, isSuch(last) { rest = rest.dropLast() }
        return rest
    }
}
