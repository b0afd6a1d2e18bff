package import Diagnostics
import DocumentModel
import Records
import SalesModel

/// A logo as it was read, and what is wrong with it.
///
///     logo: {light: logo.svg}   →   the logo, and T67: Word shows no SVG
struct ReadLogo {
    /// Who says it, and so what helps where it is an SVG.
    enum Source: Equatable {
        case brand
        case process
        case deal
    }

    /// nil where its form for light paper cannot be shown.
    private(set) var logo: Logo?
    private(set) var diagnostics: [Diagnostic] = []
    private let images: ImageCache

    init(_ record: RecordStorage, images: ImageCache) {
        self.images = images
        guard let path = Self.path(in: record, "light") else { return }
        let others = ["dark", "print"].map { Self.path(in: record, $0) }
        let forms = others.map { $0.flatMap { image(at: $0) } }
        guard let light = image(at: path) else { return }
        logo = Logo(light: light, dark: forms[0], print: forms[1])
        if let print = others[1], forms[1]?.format == .svg {
            diagnostics.append(BrandFault.printIsSVG(path: print.value).diagnostic(at: print.place))
        } else if others[1] == nil || forms[1] != nil {
            checkPrint(at: others[1] ?? path, .brand)
        }
    }

    init(at path: Located<String>, of source: Source, images: ImageCache) {
        self.images = images
        logo = image(at: path).map { Logo(light: $0) }
        checkPrint(at: path, source)
    }

    private static func path(in record: RecordStorage, _ key: String) -> Located<String>? {
        guard let found = record[key], case .text(let text) = found.value else { return nil }
        return Located(text, at: found.place)
    }

    private mutating func image(at path: Located<String>) -> Image? {
        if path.value.contains("://") {
            report(.logo(path: path.value, reason: "it is a link", help: "copy it into the workspace"), at: path)
            return nil
        }
        switch images.image(at: path.value) {
        case .success(let image):
            if image.bytes.count > Self.heavy { report(.heavyLogo(path.value, bytes: image.bytes.count), at: path) }
            return image
        case .failure(let refusal):
            report(.logo(path: path.value, reason: refusal.reason, help: refusal.help), at: path)
            return nil
        }
    }

    /// Every paper has it in it, in a page twice as large.
    private static let heavy = 500_000

    /// What Word has of it, if anything.
    private mutating func checkPrint(at path: Located<String>, _ source: Source) {
        guard let logo else { return }
        guard let image = logo.forWord else { return report(.vectorAlone(path: path.value, source), at: path) }
        if image.printedDensity < Self.leastDensity {
            report(.coarseLogo(path.value, pixelsToTheInch: image.printedDensity, image.pixelsNeeded), at: path)
        }
    }

    /// Pixels to the inch: fewer are seen on paper.
    private static let leastDensity = 150

    private mutating func report(_ fault: BrandFault, at path: Located<String>) {
        diagnostics.append(fault.diagnostic(at: path.place))
    }
}

extension Image {
    /// The size of a pixel at the size that logos have on paper.
    private var millimetresToThePixel: Double { min(Logo.height / Double(height), Logo.widest / Double(width)) }

    /// Pixels to the inch at the size that logos have on paper.
    fileprivate var printedDensity: Int { Int((25.4 / millimetresToThePixel).rounded()) }

    /// How wide it has to be to look sharp.
    fileprivate var pixelsNeeded: Int {
        Int((Double(width) * millimetresToThePixel / 25.4 * 300).rounded(.up))
    }
}

extension Project {
    /// What is wrong with the logos that a document shows.
    package func logoDiagnostics(of job: DocumentJob) -> [Diagnostic] {
        guard job.template.audience.isOutside else { return [] }
        return brand.logoDiagnostics + (customerLogo(of: job)?.diagnostics ?? [])
    }

    /// nil where the document shows none.
    func customerLogo(of job: DocumentJob) -> ReadLogo? {
        guard job.template.hasCustomerLogo, let path = job.subject.deal?.logo else { return nil }
        return ReadLogo(at: path, of: .deal, images: images)
    }

    /// The files with problems that count as errors, but for those of logos, which stop papers that show them alone.
    package func brokenFiles(where isError: (Severity) -> Bool) -> Set<String> {
        Set(diagnostics.filter { isError($0.severity) && !BrandFault.codesOfLogos.contains($0.code) }.map(\.place.file))
    }
}
