package import Assembly
import Foundation

/// What `collateral issue` did.
package struct IssuedPaper: Sendable {
    package var revision: Revision
    /// Whether it is one that was issued before: the same bytes again are the same revision.
    package var isKnown: Bool
    /// Whether such a one went to somebody who had not got it.
    package var isNewRecipient = false
    /// `output`, or the whole path where the documents go elsewhere.
    package var outputFolder: String
    /// What somebody had edited by hand, against what a build would write.
    package var edits: [Edit] = []
    /// Files of the output folder that could not be replaced by the paper's.
    package var kept: [KeptFile] = []

    /// Whom a customer's paper went to, where that is none of the deal's contacts.
    package var stranger: Stranger?

    /// Paths in the output folder.
    package var files: [String] { revision.files.map { revision.outputPath(of: $0.format) } }

    package struct Stranger: Sendable, Equatable {
        /// In the person's own words.
        package var recipient: String
        /// The names of the deal's contacts.
        package var contacts: [String]

        /// nil where the words name a contact, by the whole name or a part of it: `Ms Young, by post`.
        init?(_ recipient: String, among contacts: [String]) {
            func words(_ text: String) -> Set<String> {
                let folded = text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
                return Set(folded.split { !$0.isLetter }.map(String.init).filter { $0.count > 1 })
            }
            let said = words(recipient)
            guard contacts.allSatisfy({ said.isDisjoint(with: words($0)) }) else { return nil }
            self.recipient = recipient
            self.contacts = contacts
        }
    }

    package struct Edit: Sendable, Equatable {
        /// In the output folder.
        package var path: String
        /// nil of a PDF, of which nobody reads what it says.
        package var difference: ParagraphDifference?
    }
}
