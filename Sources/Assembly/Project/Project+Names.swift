import Diagnostics
import Records
package import SalesModel

extension Project {
    /// Every deal, in the order of their files, whether it was read or not.
    package var allDeals: [Deal] {
        guard !summarizedDeals.isEmpty else { return workspace.deals }
        return (workspace.deals + summarizedDeals).sorted {
            $0.place.file.unicodeScalars.lexicographicallyPrecedes($1.place.file.unicodeScalars)
        }
    }

    package func requireDeal(_ id: String) throws(WorkspaceError) {
        guard workspace.deal(id) == nil, !workspace.unreadableDeals.contains(id) else { return }
        let known = allDeals.compactMap { $0.id?.value } + workspace.unreadableDeals.ids.sorted()
        throw .unknownDeal(id: id, near: NearestName.find(id, in: known), known: known)
    }

    package func requireInteraction(_ id: String) throws(WorkspaceError) {
        guard workspace.interaction(id) == nil, !workspace.unreadableInteractions.contains(id) else { return }
        let known = workspace.interactions.compactMap { $0.id?.value } + workspace.unreadableInteractions.ids.sorted()
        throw .unknownInteraction(id: id, near: NearestName.find(id, in: known), known: known)
    }

    package func requireDocument(_ name: String) throws(WorkspaceError) {
        let known = templates.map(\.document)
        guard !known.contains(name) else { return }
        throw .unknownDocument(name: name, near: NearestName.find(name, in: known), known: known)
    }
}
