import Diagnostics
import DocumentModel
import Figures
import MarkdownReader
import Records
import SalesModel
import TemplateEngine

/// Makes one document: renders its template, then reads the Markdown and puts the frame around it.
///
/// ```swift
/// let maker = DocumentMaker(project: project)
/// if let rendered = maker.render(job) {          // what it says: a tenth of the work
///     let made = maker.make(rendered)            // the tree
///     let bytes = try made.bytes(as: .word, path: path)
/// }
/// ```
package struct DocumentMaker: Sendable {
    let project: Project

    package init(project: Project) { self.project = project }

    /// nil where the template has errors.
    package func make(_ job: DocumentJob) -> AssembledDocument? { render(job).map(make) }

    /// nil where the template has errors.
    ///
    /// - Parameters:
    ///   - revision: what makes it a paper that is sent; nil for the live document.
    ///   - values: where to note the values that it prints.
    package func render(
        _ job: DocumentJob, as revision: RevisionMark? = nil, noting values: PrintedValues? = nil
    ) -> RenderedDocument? {
        let root = project.root(of: job, as: revision)
        guard let values else { return render(job, as: revision, of: root) }
        let noting = NotingRecord(root, in: values)
        // Steps are told from revision to revision by the actions that they follow from.
        if job.template.fields.contains(FieldName(DealFields.entity.name, DealFields.declarations.steps.traits.key)) {
            noting.noteActions()
        }
        return render(job, as: revision, of: noting)
    }

    private func render(
        _ job: DocumentJob, as revision: RevisionMark?, of root: some TemplateRecord
    ) -> RenderedDocument? {
        guard let naming = job.template.naming, let body = job.template.body else { return nil }
        let context = project.renderContext(of: job)
        let isOutside = job.template.audience.isOutside
        var titleSink = PlaceholderSink(TitleSink(), marksPlaceholders: isOutside)
        let titleReport = naming.title.render(root, context: context, into: &titleSink)
        let title = titleSink.sink
        var sink = PlaceholderSink(MarkingSink(), marksPlaceholders: isOutside)
        let bodyReport = body.render(root, context: context, into: &sink)
        let placeholders = titleSink.found + sink.found.filter { !titleSink.found.contains($0) }
        let openItems = (titleReport.openItems + bodyReport.openItems).map(\.label) + placeholders
        var document = Document(
            kind: job.template.kind, title: title.inlines.plainText, titleInlines: title.inlines,
            language: project.locale(of: job), blocks: [])
        document.paper = Paper(region: document.language)
        document.isInternal = !isOutside
        if job.template.audience == .coaching, let deal = job.subject.deal {
            let readers = [project.workspace.name(of: deal.rep), project.workspace.manager(of: deal)]
            document.readers = readers.compactMap { $0?.value }
        }
        document.isDraft = !document.isInternal && !openItems.isEmpty
        document.organisation = project.workspace.process?.organisation?.value.name?.value ?? ""
        document.customer = job.subject.deal?.company?.value ?? ""
        let day = job.subject.plan?.when?.value.day
        let interaction = job.subject.interaction
        let name = document.isInternal ? interaction?.name?.value : interaction?.title
        let meeting = [name, day.map { context.text(of: $0, .short) }]
        document.occasion = meeting.compactMap { $0 }.joined(separator: ", ")
        document.isoDate = day?.iso
        document.startPage = startPage(from: job)
        document.words = project.vocabulary.words
        document.brand = project.brand(of: job)
        let figures = FigureRequest(
            root: root, place: ProcessPlace(of: job.subject.stage, interaction, in: project.workspace),
            isOutside: isOutside, format: context, words: document.words,
            figureWords: project.vocabulary.figures, today: isOutside ? revision?.day : project.today.day)
        // Where rendering stopped at a fault, what it wrote is no document.
        let written = bodyReport.faults.isEmpty ? sink.sink : MarkingSink()
        return RenderedDocument(
            job: job, frame: document, text: written.finish(), figures: figures, openItems: openItems,
            blankCount: bodyReport.unansweredCount, event: project.event(of: job, as: revision),
            faults: titleReport.faults + bodyReport.faults)
    }

    package func make(_ rendered: RenderedDocument) -> AssembledDocument {
        let asked = AskedPictures()
        let reading = MarkdownReader.read(rendered.text, options: options(for: rendered, asked))
        asked.paths.formUnion(rendered.frame.brand.letterhead.picturePaths)
        let pictures = asked.paths.sorted().compactMap { path in
            project.images.hash(of: path).map { ReadPicture(path: path, hash: $0) }
        }
        var document = rendered.frame
        if let title = reading.title {
            document.title = title.plainText
            document.titleInlines = title
        }
        document.blocks = reading.blocks
        return AssembledDocument(
            document: document.typeset(), openItems: rendered.openItems, blankCount: rendered.blankCount,
            event: rendered.event,
            diagnostics: rendered.faults + reading.diagnostics,
            pictures: pictures.count == asked.paths.count ? pictures : nil)
    }

    /// Leads a reader of an internal document on; what customers and partners get leads into no folder of ours.
    private func startPage(from job: DocumentJob) -> StartPageLink? {
        guard job.template.audience == .internal, let path = job.path else { return nil }
        let top = String(repeating: "../", count: path.text.count { $0 == "/" })
        let name = project.workspace.process?.name?.value ?? ""
        return StartPageLink(title: name.isEmpty ? "index" : name, path: top + "index.html")
    }

    private func options(for rendered: RenderedDocument, _ asked: AskedPictures) -> ReaderOptions {
        ReaderOptions(
            template: Place(file: rendered.job.template.file), words: rendered.frame.words,
            figures: rendered.job.template.figureForms,
            figure: { call in
                let content = FigureKind(rawValue: call.name)?.traits.content(rendered.figures)
                return content?.figure(FigureOptions(call.options))
            },
            image: { path in
                asked.paths.insert(path)
                return project.images.image(at: path).mapError { ReaderOptions.ImageRefusal(reason: $0.reason) }
            })
    }
}

/// The paths of the pictures that one document asks for.
private final class AskedPictures {
    var paths: Set<String> = []
}

extension Paper {
    /// Letter where people use it, A4 everywhere else: by the region of a language tag such as `en-US`.
    init(region language: String) {
        self = language.split(separator: "-").dropFirst().contains { Paper.letterRegions.contains($0) } ? .letter : .a4
    }

    private static let letterRegions: Set<Substring> = [
        "US", "CA", "MX", "CL", "CO", "CR", "DO", "GT", "NI", "PA", "PH", "PR", "SV", "VE",
    ]
}
