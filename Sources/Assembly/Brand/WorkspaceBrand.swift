import Diagnostics
package import DocumentModel
import Records
import SalesModel
import SpecLoader

/// The look of a workspace's documents, from `Templates/brand.yaml` and from what the process says of the organisation.
package struct WorkspaceBrand: Sendable, Equatable {
    /// The file of the workspace's own look.
    package static let path = "Templates/brand.yaml"

    /// With everything that the letterhead of any document may have, but a customer's logo.
    package var brand = Brand()
    /// Whether there is such a file.
    package var isWritten = false
    /// Whether the legal line is the organisation's own, which a template may print itself.
    var hasLegalLineOfOrganisation = false

    init() {}

    /// What of it stands on one document: accent and fonts on all, the letterhead on those that go out.
    func brand(of template: WorkspaceTemplate, customerLogo: Logo?) -> Brand {
        var brand = brand
        guard template.audience.isOutside else {
            brand.letterhead = Letterhead()
            return brand
        }
        if !template.hasCoverLine { brand.letterhead.coverLine = "" }
        if hasLegalLineOfOrganisation, template.printsLegalLine { brand.letterhead.legalLine = "" }
        brand.letterhead.customerLogo = customerLogo
        return brand
    }

    /// Where the brand says none, the logo of the process holds; its legal line, too, where there is a brand.
    ///
    /// - Returns: what is wrong with them.
    mutating func complete(with organisation: Organisation?, images: ImageCache) -> [Diagnostic] {
        let name = organisation?.name?.value ?? ""
        brand.letterhead.logo?.name = name
        var problems: [Diagnostic] = []
        if isWritten, brand.letterhead.legalLine.isEmpty, let line = organisation?.legalLine {
            if let fault = BrandFault.ofText(line.value, key: "legal_line") {
                problems.append(fault.diagnostic(at: line.place))
            } else {
                brand.letterhead.legalLine = line.value
                hasLegalLineOfOrganisation = true
            }
        }
        guard brand.letterhead.logo == nil, let path = organisation?.logo else { return problems }
        switch images.logo(at: path.value) {
        case .success(let image): brand.letterhead.logo = Logo(image, named: name)
        case .failure(let fault): problems.append(fault.diagnostic(at: path.place))
        }
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

extension ImageCache {
    /// - Parameter path: in the workspace; a name without a folder may stand beside `brand.yaml`, too.
    func logo(at path: String) -> Result<Image, BrandFault> {
        if path.contains("://") { return .failure(.logo(path: path, reason: "it is a link")) }
        let places = path.contains("/") ? [path] : [TemplatePath.templates + path, path]
        let found = places.map(image(at:))
        let logo = found.first { if case .success = $0 { true } else { false } } ?? found[0]
        return logo.mapError { .logo(path: path, reason: $0.reason) }
    }
}

extension Logo {
    init(_ light: Image, named name: String) {
        self.init(light: light)
        self.name = name
    }
}

extension Letterhead {
    /// The workspace paths of the pictures it shows.
    var picturePaths: Set<String> {
        Set(logos.flatMap { [$0.light, $0.dark, $0.print] }.compactMap { $0?.path })
    }
}
