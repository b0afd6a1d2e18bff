package import Records
package import SalesModel

/// Something that is still to be done in a deal.
package struct OpenAction: Sendable {
    package var text: String
    /// By name; nil where nobody answers for it.
    package var owner: String?
    package var side: ActionSide?
    /// nil while nobody can say.
    package var due: Day?
}

extension Workspace {
    /// Neither done nor given up, earliest first; those without a day come last, in the order of the spec.
    package func openActions(of deal: Deal) -> [OpenAction] {
        let open = deal.actions.filter(\.isOpen).map { action in
            OpenAction(
                text: action.text?.value ?? "", owner: name(of: action.owner, in: Scope(deal: deal))?.value,
                side: action.side?.value, due: deal.dueDay(of: action))
        }
        return open.filter { $0.due != nil }.enumerated().sorted {
            ($0.element.due?.ordinal ?? 0, $0.offset) < ($1.element.due?.ordinal ?? 0, $1.offset)
        }.map(\.element) + open.filter { $0.due == nil }
    }

    /// What is due before that day and not done; nothing once the deal is no longer open.
    package func overdueActions(of deal: Deal, on today: Day) -> [OpenAction] {
        deal.isOpen ? openActions(of: deal).filter { $0.due.map { $0 < today } ?? false } : []
    }
}
