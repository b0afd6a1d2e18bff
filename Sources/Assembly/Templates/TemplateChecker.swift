import Diagnostics
import DocumentModel
import MarkdownReader
import Records
import SalesModel
import SpecLoader
import TemplateEngine

/// Checks one template in all its parts against the fields of what it is about.
struct TemplateChecker {
    let target: TemplateTarget
    let library: TemplateLibrary
    let audience: Audience
    let images: ImageCache
    let words: WriterWords

    private var entity: Entity { target.entity(for: audience) }

    func check(
        title: TextOrigin, path: TextOrigin, body: TemplateSource
    ) -> (naming: WorkspaceTemplate.Naming?, body: TemplateProgram?, diagnostics: [Diagnostic]) {
        let titleCheck = check(TemplateSource(title))
        let (folder, name) = TemplateSource(path).splitAtLastSlash
        // Ids may tell folders apart; a customer never sees them in the name of a file.
        let folderCheck = folder.map { check($0, allowing: entity.identifierPaths) }
        let nameCheck = check(name)
        let bodyCheck = check(body)
        var diagnostics = bodyCheck.diagnostics + placesOfTags(bodyCheck, in: body.file)
        let program = diagnostics.hasErrors ? nil : bodyCheck.program
        diagnostics += titleCheck.diagnostics.map { $0.corrected(by: title) }
        for check in [folderCheck, nameCheck] {
            diagnostics += check?.diagnostics.map { $0.corrected(by: path) } ?? []
        }
        guard let title = titleCheck.program, let name = nameCheck.program,
            folderCheck == nil || folderCheck?.program != nil
        else { return (nil, program, diagnostics) }
        return (WorkspaceTemplate.Naming(title: title, folder: folderCheck?.program, name: name), program, diagnostics)
    }

    private func check(_ source: TemplateSource, allowing paths: Set<String> = []) -> TemplateCheck {
        TemplateCheck(
            Template(parsing: source), against: entity, library: library,
            rules: TemplateRules(
                audience: audience, allowedInternalPaths: paths, recordOfFixedDay: IssuedFields.entity))
    }

    /// What can be said of a template whose header has a fault of its own.
    func check(body: TemplateSource) -> [Diagnostic] {
        let bodyCheck = check(body)
        return bodyCheck.diagnostics + placesOfTags(bodyCheck, in: body.file)
    }

    /// Renders every branch once with stand-ins, so that a tag in a place where none may stand is told before any data.
    /// A line with a faulty tag is not judged any further.
    private func placesOfTags(_ check: TemplateCheck, in file: String) -> [Diagnostic] {
        var sink = MarkingSink()
        check.outline.renderSkeleton(into: &sink)
        let faulty = Set(check.diagnostics.map { TemplateLine(of: $0) })
        let options = ReaderOptions(
            template: Place(file: file), words: words, isSkeleton: true,
            figures: TemplateFigures.forms(for: audience, target),
            image: { [images] path in
                images.image(at: path).mapError { ReaderOptions.ImageRefusal(reason: $0.reason) }
            })
        return MarkdownReader.read(sink.finish(), options: options).diagnostics
            .filter { !faulty.contains(TemplateLine(of: $0)) }
    }
}

/// A line of a template, to know which have a fault.
private struct TemplateLine: Hashable {
    let file: String
    let line: Int

    init(of diagnostic: Diagnostic) {
        file = diagnostic.place.file
        line = diagnostic.place.start.line
    }
}

extension TemplateSource {
    /// The text of a header's value, as if it stood in the file as it reads; its places are put right afterwards.
    init(_ origin: TextOrigin) {
        self.init(file: origin.place.file, text: origin.text, start: origin.place.start)
    }
}

extension Diagnostic {
    func corrected(by origin: TextOrigin) -> Diagnostic {
        var corrected = self
        corrected.place = origin.corrected(place)
        return corrected
    }
}

extension Entity {
    /// The ids of everything a document is about: `deal.id`, `plan.id`.
    var identifierPaths: Set<String> {
        Set(fields.map { "\($0.key).id" })
    }
}

extension TemplateSource {
    /// The folders with their last slash, and the name behind it; a slash within a tag parts nothing.
    var splitAtLastSlash: (folder: TemplateSource?, name: TemplateSource) {
        var depth = 0
        var slash: String.Index?
        var index = text.startIndex
        while index < text.endIndex {
            if text[index...].hasPrefix("{{") { depth += 1 } else if text[index...].hasPrefix("}}") { depth -= 1 }
            if text[index] == "/", depth <= 0 { slash = index }
            index = text.index(after: index)
        }
        guard let slash else { return (nil, self) }
        let behind = text.index(after: slash)
        let folder = TemplateSource(file: file, text: String(text[..<behind]), start: start)
        let column = start.column + text.unicodeScalars.distance(from: text.startIndex, to: behind)
        let name = TemplateSource(
            file: file, text: String(text[behind...]), start: Position(line: start.line, column: column))
        return (folder, name)
    }
}
