import Diagnostics

/// What is wrong with the workspace's own words.
enum VocabularyFault: Fault {
    /// Words that stay English where documents are in another language.
    case unsaid([String], locale: String)

    var code: DiagnosticCode { "T66" }
    var severity: Severity { .note }

    var message: String {
        switch self {
        case .unsaid(let words, let locale):
            let named = words.prefix(Self.named).map { "'\($0)'" }.joined(separator: ", ")
            let rest = words.count > Self.named ? " and \(words.count - Self.named) more" : ""
            return "documents are in \(locale), and these words stay English: \(named)\(rest)"
        }
    }

    var help: String {
        "say them here; 'collateral schema words' has all that there are, with what each is for"
    }

    var replacement: String? { nil }

    /// As many words as are told by name.
    private static let named = 6

    /// - Parameter locale: of the process; nil where it says none.
    static func diagnostics(unsaid words: [String], locale: String?) -> [Diagnostic] {
        guard !words.isEmpty, let locale, locale.prefix(while: { $0 != "-" }).lowercased() != "en" else { return [] }
        let fault = VocabularyFault.unsaid(words, locale: locale)
        return [fault.diagnostic(at: Place(file: Vocabulary.path))]
    }

    static let explanations = [
        Explanation(
            code: "T66", title: "Words that stay English",
            what:
                "Templates/words.yaml translates some of the words that documents have from the program, and not all; the "
                + "process is in another language than English.",
            why: "A customer reads 'Page 2 of 3' at the foot of a paper that is theirs in every other word.",
            fix:
                "Add the words that are missing; an editor that knows 'collateral schema words' offers them. One that is to "
                + "stay as it is in English is written so.",
            before: "writer: {page: Seite}", after: "writer: {page: Seite, of: von}")
    ]
}
