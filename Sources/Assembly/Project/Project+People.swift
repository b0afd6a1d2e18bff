import Diagnostics
import Records
package import SalesModel

/// What somebody of ours is in a deal.
package enum DealPart: String, Sendable {
    case rep
    case manager
}

extension Project {
    /// By name; empty where nobody is named.
    package func name(of part: DealPart, in deal: Deal) -> String {
        switch part {
        case .rep: workspace.name(of: deal.rep)?.value ?? ""
        case .manager: workspace.manager(of: deal)?.value ?? ""
        }
    }

    /// The full name of somebody who is said by id or by name, whatever its case.
    package func requirePerson(_ said: String, as part: DealPart) throws(WorkspaceError) -> String {
        let people = workspace.people?.people ?? []
        let inDeals = Set(allDeals.map { name(of: part, in: $0) }).subtracting([""])
        let names = inDeals.union(people.compactMap { $0.name?.value }).sorted()
        if let person = workspace.person(said), let name = person.name?.value { return name }
        if let name = names.first(where: { $0.lowercased() == said.lowercased() }) { return name }
        let known = inDeals.sorted()
        let near = NearestName.find(said, in: names + people.compactMap { $0.id?.value })
        throw .unknownPerson(name: said, part, near: near, known: known)
    }
}
