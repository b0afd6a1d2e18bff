import SalesModel

/// What a document is about and who reads it: the frame in which every value is looked up.
struct BindingContext: Sendable {
    var workspace: Workspace
    var scope: Scope
    var today: Day
    /// Who reads the document: values the reader may not see are not there at all, whatever a template asks for.
    var audience: Audience
    var bridge: SchemaBridge

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
