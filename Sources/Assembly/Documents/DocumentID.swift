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

    /// The id of the deal it is about; nil where it is about none.
    package var deal: String? { subject.dealID }

    /// The id of the plan it is about; nil where it is about no meeting.
    package var plan: String? { subject.dealID == nil ? nil : subject.lastItem }

    /// `call-plan of lindtal-brewery, product-demonstration`: how messages name a document.
    package var name: String {
        let parts = subject.file.split(separator: "/").map(String.init)
        // An item of collateral has an id that no other one has.
        let isItem = deal == nil && subject.lastItem != nil
        let ids = (isItem ? [] : parts.dropFirst()) + [subject.lastItem].compactMap { $0 }
        return ids.isEmpty ? document : "\(document) of \(ids.joined(separator: ", "))"
    }

    /// Whether a document can be missing only because one of these spec files has errors, or a folder of specs among them
    /// cannot be read.
    package func mayDepend(on files: Set<String>) -> Bool {
        if files.contains(SpecPath.process) || files.contains(SpecPath.people) || files.contains(subject.specFile) {
            return true
        }
        if files.contains(where: { subject.specFile.hasPrefix($0 + "/") }) { return true }
        // A call plan is about an interaction that its id does not name.
        guard plan != nil else { return false }
        return files.contains { $0.hasPrefix(SpecPath.interactions) || SpecPath.interactions.hasPrefix($0 + "/") }
    }
}

extension DocumentSubject {
    /// The record that tells this subject from all others.
    package var address: FieldAddress {
        if let deal {
            let address = FieldAddress.deal(deal.id?.value ?? "")
            guard let plan else { return address }
            return address.appending(.field("plans"), .item(plan.id?.value ?? ""))
        }
        guard let interaction else { return FieldAddress(file: "process") }
        let address = FieldAddress(file: "interactions/\(interaction.id?.value ?? "")")
        guard let collateral else { return address }
        return address.appending(.field("collateral"), .item(collateral.id?.value ?? ""))
    }
}

extension FieldAddress {
    /// The whole deal: `deals/acme`.
    package static func deal(_ id: String) -> FieldAddress { FieldAddress(file: folderOfDeals + id) }

    /// The id of the deal it lies in; nil where it lies in none.
    var dealID: String? {
        file.hasPrefix(Self.folderOfDeals) ? String(file.dropFirst(Self.folderOfDeals.count)) : nil
    }

    /// The id of the item it ends at.
    var lastItem: String? {
        guard case .item(let id)? = steps.last else { return nil }
        return id
    }

    private static let folderOfDeals = "deals/"
}
