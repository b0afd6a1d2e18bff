package import Diagnostics
import DocumentModel
import MarkdownReader
import Records
import SalesModel
import SpecLoader
package import TemplateEngine

/// The templates of a workspace, parsed, bound and checked without any deal.
struct TemplateCatalog {
    private(set) var templates: [WorkspaceTemplate] = []
    /// Files that could not be read or whose headers have a fault, so that no document is made of them; of a folder that
    /// could not be read, the folder.
    private(set) var unread: [String] = []
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var sources: [String: SourceText] = [:]

    private let vocabulary: Vocabulary
    private let images: ImageCache
    private let library: TemplateLibrary

    /// - Parameter files: everything below `Templates`; what is no `.md` file is not a template.
    init(_ read: ReadFiles, vocabulary: Vocabulary, images: ImageCache) {
        self.vocabulary = vocabulary
        self.images = images
        let partials = TemplateCatalog.partials(read)
        library = TemplateLibrary(partials.templates, unreadable: partials.unreadable)
        sources = partials.sources
        diagnostics = partials.diagnostics + library.diagnostics
        unread = read.unreadable.filter { TemplatePath.isTemplate($0) || TemplatePath.templates.hasPrefix($0 + "/") }
        for file in read.files {
            if TemplatePath.isTemplate(file.path) {
                add(file)
            } else if TemplatePath.isStray(file.path) {
                diagnostics.append(WorkspaceFault.strayTemplate.diagnostic(at: Place(file: file.path)))
            }
        }
    }

    private static func partials(
        _ read: ReadFiles
    ) -> (
        templates: [String: Template], unreadable: UnreadablePartials, sources: [String: SourceText],
        diagnostics: [Diagnostic]
    ) {
        var templates: [String: Template] = [:]
        var unreadable = UnreadablePartials(
            Set(read.unreadable.compactMap(TemplatePath.partialName)),
            isFolder: read.unreadable.contains(where: TemplatePath.isFolderOfPartials))
        var sources: [String: SourceText] = [:]
        var diagnostics: [Diagnostic] = []
        for file in read.files {
            guard let name = TemplatePath.partialName(file.path) else { continue }
            let partial = SourceReader.readTemplate(file)
            diagnostics += partial.diagnostics
            guard let source = partial.source else { continue }
            sources[file.path] = source
            if partial.isReadable {
                templates[name] = Template(parsing: TemplateSource(file: file.path, text: source.text))
            } else {
                unreadable.names.insert(name)
            }
        }
        return (templates, unreadable, sources, diagnostics)
    }

    private mutating func add(_ file: SpecFile) {
        let text = SourceReader.readTemplate(file)
        diagnostics += text.diagnostics
        if let source = text.source { sources[file.path] = source }
        guard let source = text.source, text.isReadable else {
            unread.append(file.path)
            return
        }
        let read = TemplateFile(source)
        diagnostics += read.diagnostics
        let body = TemplateSource(
            file: file.path, text: read.body, start: Position(line: read.bodyLine, column: 1))
        guard let header = read.header, let document = header.document?.value, let audience = header.audience?.value,
            let target = header.target.flatMap({ TemplateTarget(rawValue: $0.value) }),
            let title = read.origin(of: header.title), let path = read.origin(of: header.file)
        else { return checkAlone(body, of: read) }
        if let kind = header.kind, kind.value.contains("{{") {
            diagnostics.append(WorkspaceFault.tagInKind.diagnostic(at: kind.place))
            return checkAlone(body, of: read)
        }
        if let calendar = header.calendar, calendar.value, target != .plan {
            diagnostics.append(WorkspaceFault.calendarWithoutMeeting.diagnostic(at: calendar.place))
            return checkAlone(body, of: read)
        }
        if let (fault, place) = header.letterheadFault(for: audience, target) {
            diagnostics.append(fault.diagnostic(at: place))
            return checkAlone(body, of: read)
        }
        if let taken = templates.first(where: { $0.document == document }) {
            let place = header.document?.place ?? Place(file: file.path)
            diagnostics.append(WorkspaceFault.documentNameTaken(name: document, by: taken.file).diagnostic(at: place))
            return checkAlone(body, of: read)
        }
        let checker = TemplateChecker(
            target: target, library: library, audience: audience, images: images,
            words: vocabulary.words)
        let checked = checker.check(
            title: title, path: path, body: body)
        diagnostics += checked.diagnostics
        var naming = checked.naming
        let pathPlace = header.file?.place ?? Place(file: file.path)
        if audience == .coaching, let sound = naming,
            let fault = CoachingPath(path.text, sound).fault(in: target.entity(for: audience))
        {
            diagnostics.append(fault.diagnostic(at: pathPlace))
            naming = nil
        }
        let partials = (checked.body?.partials ?? []).sorted().map(TemplatePath.partialFile)
        let texts = [read.body] + partials.compactMap { sources[$0]?.text }
        templates.append(
            WorkspaceTemplate(
                file: file.path, document: document, kind: header.kind?.value ?? "", target: target,
                audience: audience, hasCalendar: header.calendar?.value == true,
                hasCustomerLogo: header.customerLogo?.value == true, hasCoverLine: header.coverLine?.value == true,
                pathPlace: pathPlace, naming: naming, body: checked.body,
                drawn: TemplateFigures(in: texts, for: audience)))
    }

    /// A header with a fault makes no document; the rest is checked as far as the header lets it.
    private mutating func checkAlone(_ body: TemplateSource, of read: TemplateFile) {
        unread.append(body.file)
        guard let header = read.header else { return }
        guard let target = header.target.flatMap({ TemplateTarget(rawValue: $0.value) }) else {
            diagnostics += Template(parsing: body).diagnostics
            return
        }
        let audience = header.audience?.value ?? .internal
        let checker = TemplateChecker(
            target: target, library: library, audience: audience,
            images: images, words: vocabulary.words)
        diagnostics += checker.check(body: body)
    }
}

extension TemplateHeader {
    /// What it asks of a letterhead that its documents do not have.
    fileprivate func letterheadFault(for audience: Audience, _ target: TemplateTarget) -> (BrandFault, Place)? {
        for (key, asked) in [("customer_logo", customerLogo), ("cover_line", coverLine)] {
            guard let asked, asked.value else { continue }
            if !audience.isOutside { return (.letterheadInside(key: key), asked.place) }
            if key == "customer_logo", !target.isAboutDeal { return (.customerLogoWithoutDeal, asked.place) }
        }
        return nil
    }
}

extension TemplateFile {
    /// Reads a template of a workspace.
    package init(_ source: SourceText) {
        self.init(source, header: TemplateTarget.header) { text, entity in
            let read = SpecLoader.read(text, as: entity)
            return (read.record, read.diagnostics)
        }
    }
}

extension TemplateTarget {
    /// The fields of a template's front matter.
    static let header = TemplateHeader.entity(targets: allCases.map(\.rawValue))
}
