/// An enum of the specs: its raw values are the words people write.
package protocol Choice: FieldContent, RawRepresentable<String>, CaseIterable, Hashable {}

extension Choice {
    package static var kind: FieldKind { .choice(ChoiceKind(ids: allCases.map(\.rawValue))) }

    package init?(_ value: FieldValue) {
        guard case .text(let text) = value else { return nil }
        self.init(rawValue: text)
    }
}
