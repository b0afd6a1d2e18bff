package import Records
import SalesModel

/// Which document of the workspace one is: its template and the record it is about. It stays the same while the
/// document's title, path and bytes change.
///
/// `agenda@deals/lindtal-brewery:plans[discovery-review]`, `process-guide@process:`
package struct DocumentID: Hashable, Sendable, CustomStringConvertible {
    /// What the front matter calls the document.
    package var document: String
    package var subject: FieldAddress

    package init(document: String, subject: FieldAddress) {
        self.document = document
        self.subject = subject
    }

    package var description: String { "\(document)@\(subject)" }

    /// Reads an id as ``description`` writes it.
    package init?(parsing text: String) {
        guard let at = text.firstIndex(of: "@"),
            let subject = try? FieldAddress(parsing: String(text[text.index(after: at)...]))
        else { return nil }
        document = String(text[..<at])
        self.subject = subject
    }

    /// Whether a document can be missing only because one of these spec files has errors, or a folder of specs among them
    /// cannot be read.
    package func mayDepend(on files: Set<String>) -> Bool {
        if files.contains(SpecPath.process) || files.contains(SpecPath.people) || files.contains(subject.specFile) {
            return true
        }
        if files.contains(where: { subject.specFile.hasPrefix($0 + "/") }) { return true }
        // A call plan is about an interaction that its id does not name.
        guard subject.file.hasPrefix("deals/"), !subject.steps.isEmpty else { return false }
        return files.contains { $0.hasPrefix(SpecPath.interactions) || SpecPath.interactions.hasPrefix($0 + "/") }
    }
}

extension DocumentSubject {
    /// The record that tells this subject from all others.
    package var address: FieldAddress {
        if let deal {
            let address = FieldAddress(file: "deals/\(deal.id?.value ?? "")")
            guard let plan else { return address }
            return address.appending(.field("plans"), .item(plan.id?.value ?? ""))
        }
        guard let interaction else { return FieldAddress(file: "process") }
        let address = FieldAddress(file: "interactions/\(interaction.id?.value ?? "")")
        guard let collateral else { return address }
        return address.appending(.field("collateral"), .item(collateral.id?.value ?? ""))
    }
}
