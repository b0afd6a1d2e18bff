/// A figure that a text may ask for: ```` ```figure timeline table=none ````.
package struct FigureForm: Sendable {
    package struct Option: Sendable {
        package var name: String
        /// The usual one first.
        package var values: [String]

        package init(_ name: String, values: [String]) {
            self.name = name
            self.values = values
        }
    }

    /// Why it cannot stand in a document.
    package enum Refusal: Sendable, Equatable {
        /// It shows these fields, which are for colleagues or for coaching alone, and the document is for others.
        case shows(fields: [String], isForCoaching: Bool)
        /// It shows one thing, and the document is about another: a plan in a document about the process.
        case otherSubject(needed: String, isAbout: String)
    }

    package var name: String
    package var options: [Option]
    package var refusal: Refusal?

    package init(name: String, options: [Option] = [], refusal: Refusal? = nil) {
        self.name = name
        self.options = options
        self.refusal = refusal
    }
}

/// A figure as a text asks for it, with a value for each of its options.
package struct FigureCall: Sendable, Equatable {
    package var name: String
    package var options: [String: String]

    package init(name: String, options: [String: String] = [:]) {
        self.name = name
        self.options = options
    }
}
