package import Records

/// Who reads what a spec writes: the shipped documents that print it, the rules that look at it, the commands that show
/// it. Nobody writes a field for nobody.
///
/// ```swift
/// readers.words(company, of: deal)   // "The customer sees this: agenda, action plan. Internal: call plan; list."
/// ```
package struct FieldReaders: Sendable {
    package struct Readers: Sendable, Equatable {
        /// By the names of their templates, in the order of the alphabet.
        package var documents: [String] = []
        /// By their codes.
        package var rules: [String] = []
        /// As people call them: `start page`.
        package var commands: [String] = []

        package init() {}

        package var isEmpty: Bool { documents.isEmpty && rules.isEmpty && commands.isEmpty }
    }

    private let readers: [FieldName: Readers]
    /// The documents that others than colleagues read.
    private let outside: Set<String>

    package init(_ readers: [FieldName: Readers] = [:], outside: Set<String> = []) {
        self.readers = readers
        self.outside = outside
    }

    package subscript(field: FieldName) -> Readers { readers[field] ?? Readers() }

    /// `call-plan, W17, start page`; empty where nothing is known to read it.
    package func list(_ field: FieldName) -> String {
        let found = self[field]
        return (found.documents.map(Self.spoken) + found.rules + found.commands).joined(separator: ", ")
    }

    /// In sentences, for whoever writes the field; empty where nothing is known to read it.
    package func words(_ field: FieldTraits, of entity: Entity) -> String {
        let found = self[FieldName(entity.name, field.key)]
        // What tells the folders of their papers apart is internal all the same.
        let seen = found.documents.filter { outside.contains($0) && !field.isInternal }
        let own = found.documents.filter { !seen.contains($0) }.map(Self.spoken).joined(separator: ", ")
        let rules =
            found.rules.isEmpty ? "" : "rule\(found.rules.count == 1 ? "" : "s") \(found.rules.joined(separator: ", "))"
        let internally = [own, rules, found.commands.joined(separator: ", ")].filter { !$0.isEmpty }
        return [
            seen.isEmpty ? nil : "The customer sees this: \(seen.map(Self.spoken).joined(separator: ", ")).",
            internally.isEmpty ? nil : "Internal: \(internally.joined(separator: "; ")).",
        ].compactMap { $0 }.joined(separator: " ")
    }

    private static func spoken(_ document: String) -> String { document.replacing("-", with: " ") }
}
