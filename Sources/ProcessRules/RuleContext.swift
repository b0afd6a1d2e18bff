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
    /// The references by a name that several of our people have.
    let ambiguous: [VisitedReference]
    /// Names that a reference to nothing probably meant.
    private let meant: [ReferenceKind: Set<String>]

    /// - Parameter records: those whose fields and references are checked; what they refer to may be anywhere.
    init(_ workspace: Workspace, checking records: [VisitedRecord], today: Day) {
        self.workspace = workspace
        self.today = today
        missing = MissingFields.all(among: records)
        let found = DanglingReference.all(among: records, in: workspace)
        dangling = found.reduce(into: [:]) { dangling, one in
            if let code = one.reference.field.unresolvedCode { dangling[code, default: []].append(one) }
        }
        ambiguous = workspace.namesakes.isEmpty ? [] : workspace.references(of: records).filter(workspace.isAmbiguous)
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

    /// The workspace's two lines, or those declared for all; each by itself.
    package func levels(_ path: KeyPath<ThresholdsFields, Field<Levels>>) -> RuleLevels {
        let own = workspace.process?.rules?.value.thresholds?.value[dynamicMember: path]?.value
        let usual = ThresholdsFields.declarations[keyPath: path].traits.defaultValue.flatMap(Levels.init)
        return RuleLevels(
            note: own?.note?.value ?? usual?.note?.value, warning: own?.warning?.value ?? usual?.warning?.value)
    }
}

extension Workspace {
    /// Whether it goes by a name that several of our people have.
    fileprivate func isAmbiguous(_ reference: VisitedReference) -> Bool {
        guard reference.field.unresolvedCode != nil, reference.kind.isLenient, namesakes[reference.id.value] != nil,
            case .found(let record) = resolve(reference.id.value, reference.kind, in: reference.scope)
        else { return false }
        return record.entity === PersonFields.entity
    }
}

extension Explanation {
    /// A threshold as an organisation would write it, with what is declared for all.
    static func setting(_ path: KeyPath<ThresholdsFields, Field<Int>>) -> String? {
        let field = ThresholdsFields.declarations[keyPath: path].traits
        return field.defaultValue.flatMap(Int.init).map { "\(field.key): \($0)" }
    }

    /// The two lines of a rule as an organisation would write them, with what is declared for all.
    static func setting(_ path: KeyPath<ThresholdsFields, Field<Levels>>) -> String? {
        let field = ThresholdsFields.declarations[keyPath: path].traits
        guard let levels = field.defaultValue.flatMap(Levels.init), let note = levels.note?.value,
            let warning = levels.warning?.value
        else { return nil }
        return "\(field.key): {note: \(note), warning: \(warning)}"
    }
}
