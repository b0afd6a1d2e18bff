import TestSupport

/// The shipped workspace, as several tests need it.
enum Shipped {
    /// Some of its deals: enough where more of them would show the same.
    static let deals: Set<String> = ["aldermoor-dairy", "harrow-fen-springs", "lindtal-brewery"]

    static func workspace() throws -> TemporaryFolder { try Checkout.workspace(deals: deals) }

    /// With these deals, all documents made in the usual formats, to be looked at.
    static func built() throws -> TemporaryFolder { try builtOnce.get() }

    /// The same, to be changed at will.
    static func copy() throws -> TemporaryFolder { try built().copy(of: ["Specs", "Templates", "output"]) }

    private static let builtOnce = Result {
        let workspace = try Shipped.workspace().keptToTheEnd()
        try workspace.build()
        return workspace
    }
}
