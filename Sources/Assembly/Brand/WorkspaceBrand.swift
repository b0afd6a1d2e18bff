import Diagnostics
package import DocumentModel
import Records
import SalesModel
import SpecLoader

/// The look of a workspace's documents, from `Templates/brand.yaml` and from what the process says of the organisation.
package struct WorkspaceBrand: Sendable {
    /// The file of the workspace's own look.
    package static let path = "Templates/brand.yaml"

    /// With everything that the letterhead of any document may have, but a customer's logo.
    package var brand = Brand()
    /// Whether there is such a file.
    package var isWritten = false
    /// Whether that names a logo, be it one that cannot be shown.
    var saysLogo = false
    /// What is wrong with our logo: it stops the papers that would show it, and no other.
    var logoDiagnostics: [Diagnostic] = []
    /// What it says instead of the organisation's legal line, in one line; empty: none. nil: the organisation's holds.
    var legalLine: Located<String>?

    init() {}

    /// What of it stands on one document: accent and fonts on all, the letterhead on those that go out.
    func brand(of template: WorkspaceTemplate, customerLogo: Logo?) -> Brand {
        var brand = brand
        guard template.audience.isOutside else {
            brand.letterhead = Letterhead()
            return brand
        }
        if !template.hasCoverLine { brand.letterhead.coverLine = "" }
        if template.printsLegalLine { brand.letterhead.legalLine = "" }
        brand.letterhead.customerLogo = customerLogo
        return brand
    }

    /// The workspace as templates read it: with the brand's legal line as the organisation's, so that no paper has two.
    func workspace(_ workspace: Workspace) -> Workspace {
        guard let legalLine, let organisation = workspace.process?.organisation?.value else { return workspace }
        let line = legalLine.value.isEmpty ? nil : legalLine.map(FieldValue.text)
        return workspace.replacing(organisation: Organisation(organisation.storage.replacing("legal_line", with: line)))
    }

    /// Where the brand says none, the logo of the process holds; its legal line, too, where there is a brand.
    ///
    /// - Returns: what is wrong with the line; of logos ``logoDiagnostics`` says it.
    mutating func complete(with organisation: Organisation?, images: ImageCache) -> [Diagnostic] {
        let name = organisation?.name?.value ?? ""
        brand.letterhead.logo?.name = name
        var problems: [Diagnostic] = []
        if let legalLine {
            brand.letterhead.legalLine = legalLine.value
        } else if isWritten, let line = organisation?.legalLine {
            let text = line.value.inOneLine
            if BrandFault.ofText(text, key: "legal_line") == nil {
                brand.letterhead.legalLine = text
            } else {
                problems.append(BrandFault.longLegalLine(count: text.count).diagnostic(at: line.place))
            }
        }
        guard !saysLogo, let path = organisation?.logo else { return problems }
        let read = ReadLogo(at: path, of: .process, images: images)
        brand.letterhead.logo = read.logo
        brand.letterhead.logo?.name = name
        logoDiagnostics += read.diagnostics
        return problems
    }
}

extension Project {
    /// What is wrong with the look and with the logos.
    package var brandProblems: Problems {
        let codes = Set(BrandFault.explanations.map(\.code))
        return Problems(
            diagnostics.filter { $0.place.file == WorkspaceBrand.path || codes.contains($0.code) }, sources: sources)
    }
}

extension Letterhead {
    /// The workspace paths of the pictures it shows.
    var picturePaths: Set<String> {
        Set(logos.flatMap { [$0.light, $0.dark, $0.print] }.compactMap { $0?.path })
    }
}
