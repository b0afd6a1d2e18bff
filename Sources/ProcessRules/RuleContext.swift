package import Diagnostics
package import Records
package import SalesModel

/// What the rules look at: the workspace, the day, and what several rules ask for, gathered in one walk over the records
/// that are checked.
package struct RuleContext: Sendable {
    package let workspace: Workspace
    package let today: Day
    private let missing: [DiagnosticCode: [MissingFields]]
    private let dangling: [DiagnosticCode: [DanglingReference]]
    /// Names that a reference to nothing probably meant.
    private let meant: [ReferenceKind: Set<String>]

    /// - Parameter records: those whose fields and references are checked; what they refer to may be anywhere.
    init(_ workspace: Workspace, checking records: [VisitedRecord], today: Day) {
        self.workspace = workspace
        self.today = today
        missing = MissingFields.all(among: records)
        let found = DanglingReference.all(among: records, in: workspace)
        dangling = Dictionary(grouping: found) { $0.reference.field.unresolvedCode }
        meant = Dictionary(grouping: found.filter { $0.nearest != nil }) { $0.reference.kind }
            .mapValues { Set($0.compactMap { $0.nearest?.value }) }
    }

    /// The records without a key that the rule of this code asks for.
    package func missingFields(_ code: DiagnosticCode) -> [MissingFields] { missing[code] ?? [] }

    /// The references that lead nowhere and that the rule of this code tells.
    package func dangling(_ code: DiagnosticCode) -> [DanglingReference] { dangling[code] ?? [] }

    /// Whether one of these references to nothing is probably this name, misspelt: what follows from that is not told again.
    package func isProbablyMisspelt(_ name: String, _ kind: ReferenceKind) -> Bool {
        meant[kind]?.contains(name) ?? false
    }

    /// The workspace's line, or the one declared for all.
    package func threshold(_ path: KeyPath<ThresholdsFields, Field<Int>>) -> Int? {
        let own = workspace.process?.rules?.value.thresholds?.value[dynamicMember: path]?.value
        return own ?? ThresholdsFields.declarations[keyPath: path].traits.defaultValue.flatMap(Int.init)
    }
}
