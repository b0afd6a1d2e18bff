import Records
import SalesModel

/// What a document is about and who reads it: the frame in which every value is looked up.
///
/// A class, since each of the many records that are looked up in it holds it.
final class BindingContext: ComputationContext {
    let workspace: Workspace
    let scope: Scope
    let today: Day
    /// Who reads the document: values the reader may not see are not there at all, whatever a template asks for.
    let audience: Audience
    let bridge: SchemaBridge

    init(workspace: Workspace, scope: Scope, today: Day, audience: Audience, bridge: SchemaBridge) {
        self.workspace = workspace
        self.scope = scope
        self.today = today
        self.audience = audience
        self.bridge = bridge
    }

    /// The same frame as a record of this interaction reads it.
    func within(interaction: Interaction?) -> BindingContext {
        BindingContext(
            workspace: workspace, scope: Scope(deal: scope.deal, interaction: interaction), today: today,
            audience: audience, bridge: bridge)
    }

    /// Whether the reader may see a leaf of this audience.
    func maySee(_ leaf: Audience) -> Bool {
        switch audience {
        case .internal: true
        case .partner, .customer: leaf == .customer
        }
    }

    /// Whether the reader may see a record that names its own audience, such as an action.
    func maySee(record leaf: Audience) -> Bool {
        switch audience {
        case .internal: true
        case .partner: leaf == .customer || leaf == .partner
        case .customer: leaf == .customer
        }
    }
}
