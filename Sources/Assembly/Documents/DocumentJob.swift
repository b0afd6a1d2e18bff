package import Diagnostics
import Records
import SalesModel

/// One document to be made: a template and what it is about.
package struct DocumentJob: Sendable {
    package let template: WorkspaceTemplate
    package let subject: DocumentSubject
    /// In the output folder, without the ending; nil where the template has errors that keep it from being known.
    package var path: SafePath?

    /// Whether a calendar file is made beside it.
    package var hasCalendar: Bool { template.hasCalendar && subject.plan?.when != nil }

    package var id: DocumentID { DocumentID(document: template.document, subject: subject.address) }

    /// The spec files the document is made from; an error in any of them keeps it from being written.
    package var specFiles: [String] {
        guard template.audience == .coaching, let deal = subject.deal?.id?.value else { return subject.specFiles }
        return subject.specFiles + [String(SpecPath.coaching.dropLast()), SpecPath.coaching(ofDeal: deal)]
    }

    /// Where a problem of the document as a whole is told: its path in the template's front matter.
    package var place: Place { template.pathPlace }

    /// ``DocumentID/name``
    package var name: String { id.name }
}
