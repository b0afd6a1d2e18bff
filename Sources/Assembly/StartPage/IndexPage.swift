/// A page of the output folder that leads to documents, ready to be printed.
package struct IndexPage: Sendable {
    /// As the manifest calls it.
    package enum Kind: String, Sendable {
        /// `index.html`, from which everybody starts.
        case start = "index"
        /// What the start page has no room for: of a deal, of a rep, of all deals.
        case part = "page"
        /// Of a manager's coaching plans.
        case coaching = "coaching index"
    }

    package var kind: Kind
    /// In the output folder: `pages/deal-acme.html`
    package var file: String
    /// Prints it in UTF-8, and hands over one piece after the other.
    package var print: @Sendable (_ take: ([UInt8]) -> Void) -> Void

    init(_ kind: Kind, file: String, _ print: @escaping @Sendable (_ take: ([UInt8]) -> Void) -> Void) {
        self.kind = kind
        self.file = file
        self.print = print
    }

    /// All of it.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        print { bytes += $0 }
        return bytes
    }
}
