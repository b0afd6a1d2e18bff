import Diagnostics
import DocumentModel
import Figures
import Records
import SalesModel

/// Tells, in two steps, whether a document would come out as it stands, so that it need not be made.
///
/// ```swift
/// let hashes = InputHashes(of: project, program: stamp, workspace: "../", drawsGraphs: true)
/// hashes.key(of: job) == remembered.key             // nothing that it may read has changed
/// hashes.content(of: rendered) == remembered.content // it has, and prints the same all the same
/// ```
///
/// The key takes rather too much in than too little, and nothing has to be done for it: the process, our people
/// and every Major Interaction, which figures and references reach; the template and its partials as they are written; of
/// the deals only the document's own, with its file of coaching where the document is for coaching, and of the others what
/// is planned, or what the same rep and manager practised, where the template reads that; the day only where it reads it.
/// Of specs and of `words.yaml` the values count, not their lines: a comment or a moved line changes no key.
///
/// The content is what a document says once it is rendered, which is a tenth of making it. Where that is as it was, the
/// bytes are too. So a role's new name makes only the documents that print it.
package final class InputHashes: Sendable {
    private let project: Project
    /// Whatever is rendered, this goes into the bytes.
    private let common: ContentHasher
    /// Goes into every key.
    private let shared: ContentHasher
    /// By the template's file.
    private let templates: [String: ContentHash]
    private let drawsGraphs: Bool

    /// - Parameters:
    ///   - program: what tells this program from every other one that may write other bytes.
    ///   - workspace: the way from the output folder to the workspace.
    ///   - drawsGraphs: whether graphs are drawn, and not only told by their tables; see ``canDrawGraphs``.
    package init(of project: Project, program: String, workspace: String, drawsGraphs: Bool) {
        self.project = project
        self.drawsGraphs = drawsGraphs
        var common = ContentHasher()
        common.add(part: program)
        common.add(part: workspace)
        common.add(project.vocabulary.words)
        common.add(project.vocabulary.figures)
        self.common = common
        var shared = common
        shared.add(project.vocabulary.labels)
        shared.add(project.brand.brand)
        // Of a file with errors less is read than its text says.
        for file in Set(project.diagnostics.filter { $0.severity == .error }.map(\.place.file)).sorted()
        where file.hasPrefix("Templates/") || file == SpecPath.process || file == SpecPath.people
            || file.hasPrefix(SpecPath.interactions)
        {
            shared.add(part: "broken")
            shared.add(part: file)
        }
        let workspace = project.workspace
        for id in workspace.unreadableInteractions.ids.sorted() { shared.add(part: id) }
        if workspace.peopleAreUnreadable { shared.add(part: SpecPath.people) }
        for record in [workspace.process?.storage, workspace.people?.storage].compactMap({ $0 })
            + workspace.interactions.map(\.storage)
        {
            shared.add(part: record.place.file)
            shared.add(record)
        }
        self.shared = shared
        var templates: [String: ContentHash] = [:]
        for template in project.templates {
            var hash = ContentHasher()
            for file in [template.file] + template.partialFiles.sorted() {
                hash.add(part: file)
                hash.add(part: project.sources[file]?.text ?? "")
            }
            if template.readsDay { hash.add(part: project.today.day.iso) }
            if template.acrossDeals.contains(.plannedMeetings) { hash.add(project.plannedMeetings) }
            templates[template.file] = hash.hash
        }
        self.templates = templates
    }

    /// Whether graphs can be laid out here.
    package static var canDrawGraphs: Bool { FigureKind.canDrawGraphs }

    /// The files by which that is decided, some of which need not be there: to look at them takes less than to load them.
    package static var graphEngineFiles: [String] { FigureKind.graphEngineFiles }

    /// Of everything that a document may read but its pictures; nil where nobody can say what that is.
    package func key(of job: DocumentJob) -> ContentHash? {
        guard let template = templates[job.template.file], let path = job.path else { return nil }
        var hash = shared
        hash.add(template)
        hash.add(part: job.id.description)
        hash.add(part: path.text)
        if job.template.hasGraph { hash.add(number: drawsGraphs ? 1 : 0) }
        if let deal = job.subject.deal {
            hash.add(self.hash(of: deal))
            // Nobody else may read it.
            if job.template.audience == .coaching, let coaching = project.workspace.coachingFile(of: deal) {
                hash.add(coaching.storage)
            }
            if job.template.acrossDeals.contains(.coachedMeetings) {
                hash.add(project.coachedMeetings.meetings(with: deal, in: project.workspace))
            }
        }
        return hash.hash
    }

    /// Of everything that the bytes of a rendered document follow from but its pictures.
    package func content(of rendered: RenderedDocument) -> ContentHash {
        var hash = common
        hash.add(part: rendered.job.path?.text ?? "")
        hash.add(rendered.frame.brand)
        if rendered.job.template.hasGraph { hash.add(number: drawsGraphs ? 1 : 0) }
        rendered.add(to: &hash)
        return hash.hash
    }

    /// Whether these pictures are as they were when they were read.
    package func areUnchanged(_ pictures: [ReadPicture]) -> Bool {
        pictures.allSatisfy { project.images.hash(of: $0.path) == $0.hash }
    }

    private func hash(of deal: Deal) -> ContentHash {
        project.hashesOfDeals.value(of: deal) {
            var hash = ContentHasher()
            hash.add(part: deal.place.file)
            hash.add(deal.storage)
            return hash.hash
        }
    }
}

/// A picture of the workspace that a document shows, as it was read.
package struct ReadPicture: Equatable, Sendable {
    /// Path in the workspace.
    package var path: String
    package var hash: ContentHash

    package init(path: String, hash: ContentHash) {
        self.path = path
        self.hash = hash
    }
}

extension ContentHasher {
    fileprivate mutating func add(_ words: WriterWords) {
        for word in VocabularyWord<WriterWords>.all { add(part: words[keyPath: word.path()]) }
    }

    fileprivate mutating func add(_ words: FigureWords) {
        for word in VocabularyWord<FigureWords>.all { add(part: words[keyPath: word.path()]) }
    }

    /// Without the bytes of its pictures, which count as those of the text do.
    fileprivate mutating func add(_ brand: Brand) {
        for colour in [brand.accent.named, brand.accent.light, brand.accent.dark] { add(part: colour.digits) }
        for fonts in [brand.headingFonts, brand.textFonts] {
            add(number: fonts.names.count)
            for name in fonts.names { add(part: name) }
        }
        let letterhead = brand.letterhead
        for text in [letterhead.header, letterhead.footer, letterhead.legalLine, letterhead.coverLine] {
            add(part: text)
        }
        for logo in [letterhead.customerLogo, letterhead.logo] {
            for image in [logo?.light, logo?.dark, logo?.print] {
                add(part: image?.path ?? "")
                add(part: image?.alternative ?? "")
            }
        }
    }

    fileprivate mutating func add(_ labels: Labels) {
        for named in [labels.choices, labels.fields] {
            add(number: named.count)
            for (key, label) in named.sorted(by: { $0.key < $1.key }) {
                add(part: key)
                add(part: label)
            }
        }
        for unit in TimeSpan.Unit.allCases {
            add(part: labels.units[unit]?.one ?? "")
            add(part: labels.units[unit]?.many ?? "")
        }
        for direction in RelativeDay.Direction.allCases { add(part: labels.directions[direction] ?? "") }
    }

    fileprivate mutating func add(_ planned: PlannedMeetings) {
        add(number: planned.meetings.count)
        for meeting in planned.meetings {
            for part in [meeting.when.iso, meeting.deal, meeting.customer, meeting.rep ?? "", meeting.interaction] {
                add(part: part)
            }
            add(number: meeting.collateral.count)
            for item in meeting.collateral { add(part: item) }
        }
    }

    fileprivate mutating func add(_ coached: [CoachedMeetings.Meeting]) {
        add(number: coached.count)
        for meeting in coached {
            let parts = [
                meeting.day.iso, meeting.deal, meeting.plan, meeting.customer, meeting.interaction,
                meeting.skill ?? "", meeting.transferNote ?? "", meeting.result ?? "",
            ]
            for part in parts { add(part: part) }
            add(number: meeting.criteriaMet.count)
            for criterion in meeting.criteriaMet { add(part: criterion) }
        }
    }

    /// What a record says, not where: its values, and which of them the spec wrote itself.
    fileprivate mutating func add(_ record: RecordStorage) {
        add(part: record.entity.name)
        for field in record.entity.fields {
            let value = record[field]?.value
            let isWritten = record.keyPlace(of: field) != nil
            if value == nil, !isWritten { continue }
            add(part: field.key)
            add(isWritten ? "=" : "~")
            if let value { add(value) } else { add("-") }
        }
        add(".")
    }

    private mutating func add(_ value: FieldValue) {
        switch value {
        case .text: add("t")
        case .markdown: add("m")
        case .integer: add("i")
        case .number: add("n")
        case .boolean: add("b")
        case .day: add("d")
        case .moment: add("o")
        case .timeSpan: add("s")
        case .relativeDay: add("w")
        case .choice: add("c")
        case .reference: add("r")
        case .record(let record):
            add("{")
            add(record)
        case .list(let items):
            add("[\(items.count):")
            for item in items { add(item.value) }
        }
        if let raw = value.raw { add(part: raw) }
    }
}
