import DocumentModel

extension FormField {
    /// What is known; nil for a blank. An empty text is a blank, too.
    var answer: String? { value.flatMap { $0.isEmpty ? nil : $0 } }

    /// Whether there is room to write in its stead.
    var isBlankToWrite: Bool {
        guard answer == nil else { return false }
        return switch kind {
        case .text, .multiline, .date: true
        case .choice, .checkbox: false
        }
    }

    /// The answers to choose from as Word takes them: none empty, none twice.
    static func distinct(_ choices: [String]) -> [String] {
        var seen: Set<String> = []
        return choices.filter { !$0.isEmpty && seen.insert($0).inserted }
    }
}
