import Diagnostics
import SalesModel

/// One document to be made: a template and what it is about.
struct DocumentJob: Sendable {
    let template: WorkspaceTemplate
    let subject: Subject
    /// Path in the output folder, without the ending.
    var path = ""

    /// Where a problem of the document as a whole is told: its path in the template's front matter.
    var place: Place { template.pathPlace }

    /// `call-plan of lindtal-brewery, product-demonstration`: how messages name a document.
    var name: String {
        let ids = [
            subject.deal?.id?.value,
            subject.plan?.id?.value ?? subject.collateral?.id?.value ?? subject.interaction?.id?.value,
        ].compactMap { $0 }
        return ids.isEmpty ? template.document : "\(template.document) of \(ids.joined(separator: ", "))"
    }
}
