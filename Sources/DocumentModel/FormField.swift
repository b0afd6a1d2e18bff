/// A blank somebody fills in, in Word as a content control, in HTML as a line or box, in Markdown as a blank.
package struct FormField: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
        case text
        /// Several lines of text, or Markdown as its source.
        case multiline
        /// A day; ``FormField/raw`` begins with it as `yyyy-MM-dd`, a time may follow.
        case date
        /// One of these.
        case choice([Choice])
        /// A box to tick; ``FormField/raw`` is `true` where it is ticked.
        case checkbox
    }

    /// An answer to choose: written by its id, shown by its label.
    package struct Choice: Sendable, Equatable {
        package var id: String
        package var label: String

        /// - Parameter label: the id unless said
        package init(_ id: String, label: String? = nil) {
            self.id = id
            self.label = label ?? id
        }
    }

    /// As the template names it: `plan.objective`; with the list position for rows offered in a table (`plan.learn.3`).
    /// At most 64 characters in a Word tag; the writer shortens.
    package var path: String
    /// Where the answer belongs in the specs, as one line: `deals/acme:plans[demo].objective`; nil where none could hold
    /// it.
    package var address: String?
    /// What is asked, in the reader's words: `objective`.
    package var label: String
    package var kind: Kind
    /// What is known, as a spec writes it: `2026-03-03`, the id of a choice, `12500.5`, `true`; nil: a blank.
    package var raw: String?
    /// What is known, as printed; nil: a blank.
    package var value: String?
    package var origin: Origin?

    package init(
        path: String, address: String? = nil, label: String, kind: Kind, raw: String? = nil, value: String? = nil,
        origin: Origin? = nil
    ) {
        self.path = path
        self.address = address
        self.label = label
        self.kind = kind
        self.raw = raw
        self.value = value
        self.origin = origin
    }

    /// What is known, as printed; nil for a blank. An empty text is a blank, too.
    package var answer: String? { value.flatMap { $0.isEmpty ? nil : $0 } }

    /// Whether there is room to write in its stead.
    package var isBlankToWrite: Bool {
        guard answer == nil else { return false }
        return switch kind {
        case .text, .multiline, .date: true
        case .choice, .checkbox: false
        }
    }

    /// Whether the box is ticked.
    package var isChecked: Bool { raw == "true" }

    /// The answers to choose from: none without an id, none twice. Two with the same label say their ids beside it, so
    /// that who chooses can tell them apart; one without a label is called by its id.
    package static func distinct(_ choices: [Choice]) -> [Choice] {
        var ids: Set<String> = []
        let unique = choices.filter { !$0.id.isEmpty && ids.insert($0.id).inserted }
            .map { Choice($0.id, label: $0.label.isEmpty ? $0.id : $0.label) }
        let count = Dictionary(grouping: unique, by: \.label).mapValues(\.count)
        return unique.map { choice in
            guard count[choice.label, default: 0] > 1 else { return choice }
            return Choice(choice.id, label: "\(choice.label) (\(choice.id))")
        }
    }
}
